import { type Kysely, sql } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import type { Database } from "../database.js";
import { isUniqueViolation } from "../is-unique-violation.js";
import { sessionColumns } from "./session-columns.js";

/**
 * Writes the changes if the session still has that version, and counts the version up.
 *
 * @returns the session as it is now; "stale" when somebody else wrote it meanwhile, or it does not exist; "uidTaken"
 * when it is given a recorder uid that another live session of the channel has. In a transaction of the caller's
 * "uidTaken" leaves nothing to do but roll back.
 */
export async function updateSession(
  db: Kysely<Database>,
  { id, version }: Pick<SnapshotSession, "id" | "version">,
  changes: Partial<Omit<SnapshotSession, "id" | "version">>,
): Promise<SnapshotSession | "stale" | "uidTaken"> {
  try {
    const row = await db
      .updateTable("snapshotSessions")
      .set({ ...sessionColumns(changes), version: sql<number>`version + 1` })
      .where("id", "=", id)
      .where("version", "=", version)
      .returningAll()
      .executeTakeFirst();
    return row ?? "stale";
  } catch (error) {
    if (isUniqueViolation(error)) return "uidTaken";
    throw error;
  }
}
