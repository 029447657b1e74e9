import { type Kysely, sql } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import type { Database } from "../database.js";
import { appendSession } from "../events/append-session.js";
import { isUniqueViolation } from "../is-unique-violation.js";
import { transact } from "../transact.js";
import { sessionColumns } from "./session-columns.js";

/**
 * Writes the changes if the session still has that version, and counts the version up. A change of status goes into
 * the event log with it.
 *
 * @param session as it was read: its status is that of its version.
 * @returns the session as it is now; "stale" when somebody else wrote it meanwhile, or it does not exist; "uidTaken"
 * when it is given a recorder uid that another live session of the channel has. In a transaction of the caller's
 * "uidTaken" leaves nothing to do but roll back.
 */
export async function updateSession(
  db: Kysely<Database>,
  session: Pick<SnapshotSession, "id" | "version" | "status">,
  changes: Partial<Omit<SnapshotSession, "id" | "version">>,
): Promise<SnapshotSession | "stale" | "uidTaken"> {
  try {
    const { status = session.status } = changes;
    if (status === session.status) return (await write(db, session, changes)) ?? "stale";
    return await transact(db, async (trx) => {
      const updated = await write(trx, session, changes);
      if (updated !== undefined) await appendSession(trx, updated);
      return updated ?? "stale";
    });
  } catch (error) {
    if (isUniqueViolation(error)) return "uidTaken";
    throw error;
  }
}

function write(
  db: Kysely<Database>,
  { id, version }: Pick<SnapshotSession, "id" | "version">,
  changes: Partial<Omit<SnapshotSession, "id" | "version">>,
): Promise<SnapshotSession | undefined> {
  return db
    .updateTable("snapshotSessions")
    .set({ ...sessionColumns(changes), version: sql<number>`version + 1` })
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}
