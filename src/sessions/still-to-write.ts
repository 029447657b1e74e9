import type { Happening } from "./happening.js";
import type { SnapshotSession } from "./model/snapshot-session.js";

/**
 * What is left of a happening for a row that somebody else wrote before it, or null when nothing is: the row has
 * another recorder now, which the happening is not about.
 *
 * @param happening as it is for the row `before`.
 * @param before the row as it was read.
 * @param now the row as it is.
 */
export function stillToWrite(
  happening: Happening,
  before: SnapshotSession,
  now: SnapshotSession,
): Happening | null {
  const again = sooner(happening, before, now);
  if (happening.event === "STOP_ASKED") return again;
  if (now.recorderUid !== before.recorderUid || now.resourceId !== before.resourceId) return null;
  if (now.sid === before.sid) return again;
  // A callback may tell the sid before the answer to the start is written. What it brings with it stands in the row
  // then, but for the expiry of the keys, which only the start knows.
  if (before.sid !== null || now.sid !== happening.changes?.sid) return null;
  return { ...again, changes: { stsExpiresAt: happening.changes.stsExpiresAt ?? null } };
}

/** Somebody wants the session looked at sooner than it was, so the happening must not put that off. */
function sooner(happening: Happening, before: SnapshotSession, now: SnapshotSession): Happening {
  const wanted = now.nextCheckAt?.getTime();
  if (wanted === undefined || wanted === before.nextCheckAt?.getTime()) return happening;
  return { ...happening, lookBy: new Date(Math.min(wanted, happening.lookBy?.getTime() ?? wanted)) };
}
