import type { Kysely } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import type { Database } from "../database.js";

/** The session that the app started with that idempotency key, ended or not; null when there is none. */
export async function sessionByKey(
  db: Kysely<Database>,
  appId: string,
  idempotencyKey: string,
): Promise<SnapshotSession | null> {
  const row = await db
    .selectFrom("snapshotSessions")
    .selectAll()
    .where("appId", "=", appId)
    .where("idempotencyKey", "=", idempotencyKey)
    .executeTakeFirst();
  return row ?? null;
}
