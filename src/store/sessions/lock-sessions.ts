import type { Transaction } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import { anyOf } from "../any-of.js";
import type { Database } from "../database.js";

/**
 * The sessions of those ids, in the order of their ids, which nobody else changes until the transaction ends. A
 * transaction that changes several sessions, or writes to the event log before it changes one, begins with this.
 */
export function lockSessions(trx: Transaction<Database>, ids: readonly string[]): Promise<SnapshotSession[]> {
  return trx
    .selectFrom("snapshotSessions")
    .selectAll()
    .where("id", "=", anyOf(ids))
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
}
