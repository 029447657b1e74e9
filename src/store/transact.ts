import { setTimeout as wait } from "node:timers/promises";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "./database.js";
import { isWriteConflict } from "./is-write-conflict.js";

const ATTEMPTS = 5;

/** Milliseconds before a repeat, at least and at most. */
const PAUSE_MS = { least: 5, most: 25 } as const;

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
      if (attempt === ATTEMPTS || !isWriteConflict(error)) throw error;
      // The transaction that this one gave way to is told so and has to wake up. A repeat that is faster takes the row
      // from under it, and the two stand in each other's way again. By chance, so that two that gave way at once part.
      await wait(PAUSE_MS.least + Math.random() * (PAUSE_MS.most - PAUSE_MS.least));
    }
  }
}

function isTransaction(db: Kysely<Database>): db is Transaction<Database> {
  return db.isTransaction;
}
