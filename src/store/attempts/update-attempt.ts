import type { Kysely } from "kysely";
import type { SnapshotAttempt } from "../../sessions/model/snapshot-attempt.js";
import type { Database } from "../database.js";

/**
 * Writes down what became of a recorder; at least one change must be given.
 *
 * @returns false when there is no such attempt.
 */
export async function updateAttempt(
  db: Kysely<Database>,
  { sessionId, ordinal }: Pick<SnapshotAttempt, "sessionId" | "ordinal">,
  changes: Partial<Omit<SnapshotAttempt, "sessionId" | "ordinal">>,
): Promise<boolean> {
  const updated = await db
    .updateTable("snapshotAttempts")
    .set(changes)
    .where("sessionId", "=", sessionId)
    .where("ordinal", "=", ordinal)
    .returning("ordinal")
    .executeTakeFirst();
  return updated !== undefined;
}
