import type { SnapshotSession } from "../sessions/model/snapshot-session.js";
import { byMoment } from "./by-moment.js";
import type { Callback } from "./callback.js";
import type { Match } from "./match-sessions.js";
import { mayAdopt } from "./may-adopt.js";

/**
 * Matches that were found without a lock -> what holds under it. A session has one recorder, so of several strange
 * sids only the one that came first in time can be its own.
 *
 * @param locked the rows that are locked, as they are now, by id; the others matter by their id only.
 */
export function settleMatches(
  matches: ReadonlyMap<Callback, Match>,
  locked: ReadonlyMap<string, SnapshotSession>,
): Map<Callback, SnapshotSession> {
  const adopted = new Map<string, string>();
  const settled = new Map<Callback, SnapshotSession>();
  for (const [callback, { session, adopts }] of [...matches].toSorted(([one], [other]) =>
    byMoment(one, other),
  )) {
    const row = locked.get(session.id) ?? session;
    if (adopts && !adopted.has(row.id) && mayAdopt(row, callback)) adopted.set(row.id, callback.sid);
    const sid = row.sid ?? adopted.get(row.id);
    if (!adopts || sid === callback.sid) settled.set(callback, row);
  }
  return settled;
}
