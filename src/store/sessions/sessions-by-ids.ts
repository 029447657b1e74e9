import type { Kysely } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import { anyOf } from "../any-of.js";
import type { Database } from "../database.js";

/** The sessions of those ids, each in its id's place; null where an id is the id of none. */
export async function sessionsByIds(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<(SnapshotSession | null)[]> {
  const rows = await db.selectFrom("snapshotSessions").selectAll().where("id", "=", anyOf(ids)).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
