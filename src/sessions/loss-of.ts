import type { Happening } from "./happening.js";
import type { SnapshotSession } from "./model/snapshot-session.js";

/** Replacements that never captured anything, after which another one is not worth its price. */
const FRUITLESS = 3;

/** What it means for a session that its recorder is lost: a replacement, where one is wanted and has a chance. */
export function lossOf({
  recover,
  fruitlessRecoveries,
}: Pick<SnapshotSession, "recover" | "fruitlessRecoveries">): Happening {
  if (!recover || fruitlessRecoveries >= FRUITLESS) return { event: "LOST_FOR_GOOD" };
  return { event: "LOST", changes: { fruitlessRecoveries: fruitlessRecoveries + 1 } };
}
