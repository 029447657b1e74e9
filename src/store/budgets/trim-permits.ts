import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

/**
 * Removes windows that are over, so many at a time at most. It waits for nobody: what another node is at work with is
 * left for the next time.
 *
 * @returns how many there were.
 */
export async function trimPermits(db: Kysely<Database>, most: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from caller_budgets where key in (
      select key from caller_budgets where ends_at <= statement_timestamp()
      limit ${most} for update skip locked
    )
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}
