import type { Kysely } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import type { Database } from "../database.js";

/** The session of that id; null for any text that is the id of none. */
export async function sessionById(db: Kysely<Database>, id: string): Promise<SnapshotSession | null> {
  const row = await db.selectFrom("snapshotSessions").selectAll().where("id", "=", id).executeTakeFirst();
  return row ?? null;
}
