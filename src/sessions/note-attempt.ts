import type { Kysely } from "kysely";
import { attemptsOf } from "../store/attempts/attempts-of.js";
import { updateAttempt } from "../store/attempts/update-attempt.js";
import type { Database } from "../store/database.js";
import type { SnapshotAttempt } from "./model/snapshot-attempt.js";

/** Writes something down of the recorder the session has now. */
export async function noteAttempt(
  db: Kysely<Database>,
  sessionId: string,
  changes: Partial<SnapshotAttempt>,
): Promise<void> {
  const ordinal = (await attemptsOf(db, [sessionId])).get(sessionId)?.at(-1)?.ordinal;
  if (ordinal !== undefined) await updateAttempt(db, { sessionId, ordinal }, changes);
}
