import type { Kysely } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import type { Database } from "../database.js";
import { appendSession } from "../events/append-session.js";
import { transact } from "../transact.js";
import { sessionColumns } from "./session-columns.js";

/**
 * Writes a new session, and its first status to the event log, unless another live session of the channel has its recorder uid, or any session of the
 * same principal its idempotency key. When both are so the key counts: it is the same order given twice. Inserting the session
 * itself again (after an answer that was never heard) is "inserted".
 */
export async function insertSession(
  db: Kysely<Database>,
  session: SnapshotSession,
): Promise<"inserted" | "uidTaken" | "sameKey"> {
  const inserted = await transact(db, async (trx) => {
    const row = await trx
      .insertInto("snapshotSessions")
      .values(sessionColumns(session))
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row !== undefined) await appendSession(trx, row);
    return row !== undefined;
  });
  if (inserted) return "inserted";
  const others = await db
    .selectFrom("snapshotSessions")
    .select("id")
    .where((where) =>
      where.or([
        where("id", "=", session.id),
        where.and([
          where("appId", "=", session.appId),
          where("principal", "=", session.principal),
          where("idempotencyKey", "=", session.idempotencyKey),
        ]),
      ]),
    )
    .execute();
  if (others.some(({ id }) => id === session.id)) return "inserted";
  return others.length > 0 ? "sameKey" : "uidTaken";
}
