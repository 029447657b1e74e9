import type { Transaction } from "kysely";
import type { Database } from "../store/database.js";
import { updateSession } from "../store/sessions/update-session.js";
import { afterHappening } from "./after-happening.js";
import type { Happening } from "./happening.js";
import type { SessionCommand } from "./machine/session-command.js";
import type { SnapshotSession } from "./model/snapshot-session.js";
import { noteAttempt } from "./note-attempt.js";

export interface WrittenHappening {
  readonly session: SnapshotSession;
  readonly commands: readonly SessionCommand[];
}

/**
 * Writes down what happened to a session and to its present recorder.
 *
 * @param session as it was read.
 * @returns "stale" when somebody changed the row since, "uidTaken" as `updateSession` has it; then nothing is left to
 * do but roll back.
 */
export async function writeHappening(
  trx: Transaction<Database>,
  session: SnapshotSession,
  happening: Happening,
  moment: Parameters<typeof afterHappening>[2],
): Promise<WrittenHappening | "stale" | "uidTaken"> {
  const { changes, attempt, commands } = afterHappening(session, happening, moment);
  const updated = await updateSession(trx, session, changes);
  if (updated === "stale" || updated === "uidTaken") return updated;
  if (Object.keys(attempt).length > 0) await noteAttempt(trx, session.id, attempt);
  return { session: updated, commands };
}
