import type { Kysely } from "kysely";
import type { SnapshotAttempt } from "../../sessions/model/snapshot-attempt.js";
import type { Database } from "../database.js";

/**
 * Writes a session's next recorder down.
 *
 * @returns false when the session has one of that ordinal already, which is left as it is.
 */
export async function addAttempt(db: Kysely<Database>, attempt: SnapshotAttempt): Promise<boolean> {
  const added = await db
    .insertInto("snapshotAttempts")
    .values(attempt)
    .onConflict((conflict) => conflict.doNothing())
    .returning("ordinal")
    .executeTakeFirst();
  return added !== undefined;
}
