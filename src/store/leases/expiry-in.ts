import { type RawBuilder, sql } from "kysely";

/**
 * The moment so many milliseconds from now on the database's clock. Not `now()`: that is when the transaction
 * began, and it may have waited for another one since.
 */
export function expiryIn(ttlMs: number): RawBuilder<Date> {
  return sql<Date>`clock_timestamp() + ${ttlMs}::float8 * interval '1 millisecond'`;
}
