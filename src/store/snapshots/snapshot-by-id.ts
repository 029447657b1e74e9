import type { Kysely } from "kysely";
import type { Snapshot } from "../../sessions/model/snapshot.js";
import type { Database } from "../database.js";
import { snapshotColumns } from "./snapshot-columns.js";

/** The picture of that id; null for any text that is the id of none. */
export async function snapshotById(db: Kysely<Database>, id: string): Promise<Snapshot | null> {
  const row = await db
    .selectFrom("snapshots")
    .select(snapshotColumns)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}
