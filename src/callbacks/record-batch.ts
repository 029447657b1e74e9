import type { Kysely } from "kysely";
import type { Logger } from "pino";
import { afterCallback } from "../sessions/after-callback.js";
import { logChange } from "../sessions/log-change.js";
import type { Pace } from "../sessions/pace.js";
import type { Database } from "../store/database.js";
import { recordCallbacks } from "../store/events/record-callbacks.js";
import { withoutRepeats } from "../store/events/without-repeats.js";
import { lockSessions } from "../store/sessions/lock-sessions.js";
import { transact } from "../store/transact.js";
import type { Callback } from "./callback.js";
import { changeSessions } from "./change-sessions.js";
import { matchSessions } from "./match-sessions.js";
import { settleMatches } from "./settle-matches.js";
import { snapshotOf } from "./snapshot-of.js";

export interface BatchParts {
  readonly db: Kysely<Database>;
  /** Whose sessions may adopt a sid: a callback does not name its App ID, but its secret belongs to one. */
  readonly appId: string;
  readonly pace: Pace;
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/**
 * Writes callbacks to the log, their pictures, and what they mean for sessions, in one transaction: once it is
 * committed, nothing of them can be lost.
 *
 * @returns the `noticeId` of those that were not in the log yet.
 * @throws StillgraphError STORE_UNAVAILABLE; the database's error when it refuses one of them, and then none is written.
 */
export async function recordBatch(
  callbacks: readonly Callback[],
  { db, appId, pace, log, clock }: BatchParts,
): Promise<ReadonlySet<string>> {
  const now = new Date(clock());
  const different = withoutRepeats(callbacks);
  const matches = await matchSessions(db, appId, different);
  // Most callbacks change no session, and need no lock. The rows read here may be old, but a session that a callback
  // means nothing for does not become one that it means something for.
  const touched = [...matches].flatMap(([callback, { session, adopts }]) =>
    adopts || afterCallback(session, callback, now) !== null ? [session.id] : [],
  );
  const { fresh, changes } = await transact(db, async (trx) => {
    const rows = touched.length === 0 ? [] : await lockSessions(trx, [...new Set(touched)]);
    const locked = new Map(rows.map((row) => [row.id, row]));
    const sessions = settleMatches(matches, locked);
    const arrived = different.map((callback) => {
      const session = sessions.get(callback);
      return session === undefined
        ? { ...callback, appId, sessionId: null, snapshot: null }
        : { ...callback, appId, sessionId: session.id, snapshot: snapshotOf(callback, session) };
    });
    const recorded = await recordCallbacks(trx, arrived);
    const news = different.filter(({ noticeId }) => recorded.has(noticeId));
    return { fresh: recorded, changes: await changeSessions(trx, news, sessions, locked, { now, pace }) };
  });
  for (const change of changes) logChange(log, change);
  return fresh;
}
