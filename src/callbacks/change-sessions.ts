import type { Transaction } from "kysely";
import { afterCallback } from "../sessions/after-callback.js";
import type { Happening } from "../sessions/happening.js";
import { heardSid } from "../sessions/heard-sid.js";
import type { SnapshotSession } from "../sessions/model/snapshot-session.js";
import type { Pace } from "../sessions/pace.js";
import { writeHappening } from "../sessions/write-happening.js";
import type { Database } from "../store/database.js";
import { byMoment } from "./by-moment.js";
import type { Callback } from "./callback.js";
import { mayAdopt } from "./may-adopt.js";

export interface SessionChange {
  readonly before: SnapshotSession;
  readonly after: SnapshotSession;
  /** In words for the log. */
  readonly because: string;
}

interface Situation {
  readonly now: Date;
  readonly pace: Pace;
}

/**
 * Lets callbacks, in the order in which things happened, change their sessions.
 *
 * @param sessions of each callback; only the rows that are locked are changed.
 * @param locked as `lockSessions` gave them in this transaction.
 * @returns what was written; nothing of it holds before the transaction is committed.
 */
export async function changeSessions(
  trx: Transaction<Database>,
  callbacks: readonly Callback[],
  sessions: ReadonlyMap<Callback, Pick<SnapshotSession, "id">>,
  locked: ReadonlyMap<string, SnapshotSession>,
  { now, pace }: Situation,
): Promise<SessionChange[]> {
  const rows = new Map(locked);
  const changes: SessionChange[] = [];
  const write = async (before: SnapshotSession, happening: Happening, { code }: Callback) => {
    const moment = { now, windowMarginMs: pace.of("windowMargin") };
    const written = await writeHappening(trx, before, happening, moment);
    // Nobody else can have changed it, and its uid stays what it is.
    if (written === "stale" || written === "uidTaken") throw new Error(`a locked session is ${written}`);
    rows.set(before.id, written.session);
    changes.push({ before, after: written.session, because: `callback ${code}` });
    return written.session;
  };
  for (const callback of callbacks.toSorted(byMoment)) {
    let row = rows.get(sessions.get(callback)?.id ?? "");
    if (row === undefined) continue;
    if (mayAdopt(row, callback)) {
      const heard = heardSid(row, callback.sid, { now, pace });
      row = await write(
        row,
        { event: "STARTED", changes: heard, againInMs: pace.of("firstCheck") },
        callback,
      );
    }
    const happening = afterCallback(row, callback, now);
    if (happening !== null) await write(row, happening, callback);
  }
  return changes;
}
