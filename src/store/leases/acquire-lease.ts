import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import { takeLease } from "./take-lease.js";

/**
 * Takes a lease as takeLease does, for those who need not know what became of whoever had it before.
 *
 * @returns whether the holder has it now.
 */
export async function acquireLease(
  db: Kysely<Database>,
  name: string,
  holder: string,
  ttlMs: number,
): Promise<boolean> {
  return (await takeLease(db, name, holder, ttlMs)) !== null;
}
