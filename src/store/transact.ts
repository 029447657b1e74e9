import type { Kysely, Transaction } from "kysely";
import type { Database } from "./database.js";
import { isWriteConflict } from "./is-write-conflict.js";

const ATTEMPTS = 5;

/**
 * Runs several statements as one, again from the start when the database gave them up for the sake of another
 * transaction; `work` must therefore have no effects besides its statements. Inside a transaction it takes part in
 * that one, and repeats are up to whoever opened it.
 */
export async function transact<T>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  if (isTransaction(db)) return work(db);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      // No pause: the transaction that this one gave way to holds its locks already.
      if (attempt === ATTEMPTS || !isWriteConflict(error)) throw error;
    }
  }
}

function isTransaction(db: Kysely<Database>): db is Transaction<Database> {
  return db.isTransaction;
}
