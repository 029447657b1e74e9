import { sql, type Transaction } from "kysely";
import type { Database } from "../database.js";
import { logChannel } from "./log-channel.js";

/** Any number that nothing else locks. */
const LOG_LOCK = 5_711_644_602;

/**
 * Makes the transaction the only one that writes to the log until it ends, and wakes the readers once it is committed.
 * Positions are taken behind this, so they become visible in their order: a reader that has seen one has seen all
 * before it, and never skips one that is committed late.
 *
 * Rows of sessions are locked before this and never after, or two transactions could wait for each other. (The check
 * of a foreign key does not count: the lock it takes gets along with every update there is.)
 */
export async function holdLog(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOG_LOCK)}), pg_notify(${sql.lit(logChannel)}, '')`.execute(
    trx,
  );
}
