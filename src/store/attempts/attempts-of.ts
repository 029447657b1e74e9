import type { Kysely } from "kysely";
import type { SnapshotAttempt } from "../../sessions/model/snapshot-attempt.js";
import { anyOf } from "../any-of.js";
import type { Database } from "../database.js";

/** The recorders each of the sessions has had, oldest first; an empty list for a session without any. */
export async function attemptsOf(
  db: Kysely<Database>,
  sessionIds: readonly string[],
): Promise<Map<string, SnapshotAttempt[]>> {
  const rows = await db
    .selectFrom("snapshotAttempts")
    .selectAll()
    .where("sessionId", "=", anyOf(sessionIds))
    .orderBy("sessionId")
    .orderBy("ordinal")
    .execute();
  const bySession = Map.groupBy(rows, ({ sessionId }) => sessionId);
  return new Map(sessionIds.map((id) => [id, bySession.get(id) ?? []]));
}
