import type { Kysely } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import type { Database } from "../database.js";

/**
 * The session that was started with that idempotency key, ended or not; null when there is none. A key is good for the
 * principal who gave it: another's key of the same text is another key.
 */
export async function sessionByKey(
  db: Kysely<Database>,
  { appId, principal, idempotencyKey }: Pick<SnapshotSession, "appId" | "principal" | "idempotencyKey">,
): Promise<SnapshotSession | null> {
  if (idempotencyKey === null) return null;
  const row = await db
    .selectFrom("snapshotSessions")
    .selectAll()
    .where("appId", "=", appId)
    .where("principal", "=", principal)
    .where("idempotencyKey", "=", idempotencyKey)
    .executeTakeFirst();
  return row ?? null;
}
