import { hasEnded } from "../../sessions/model/has-ended.js";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import type { EventStream } from "../event-stream.js";
import type { SessionEntry } from "../log-entry.js";

/** What is read from the store and not from the log stands before all of it. */
const BEFORE_THE_LOG = 0;

/**
 * A session as it is, then each change of its status, up to its end.
 *
 * @param present reads the session from the store.
 */
export function sessionStream(sessionId: string, present: () => Promise<SnapshotSession>): EventStream {
  return {
    filter: { kinds: ["SESSION"], sessionId },
    after: null,
    present: async () => entryOf(await present()),
    isLast: (entry) => entry.kind === "SESSION" && hasEnded(entry.session.status),
  };
}

function entryOf({ sealed: _, ...session }: SnapshotSession): SessionEntry {
  const { id: sessionId, cname, createdAt: recordedAt } = session;
  return { kind: "SESSION", position: BEFORE_THE_LOG, recordedAt, cname, sessionId, session };
}
