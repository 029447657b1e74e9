import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { transact } from "../transact.js";

interface TrimOptions {
  /** Milliseconds an entry is kept, by the database's clock. */
  readonly retentionMs: number;
  /** Most entries to take away at once, from 1. */
  readonly limit: number;
}

/**
 * Takes the oldest entries away that were kept long enough, and raises the floor in the same transaction: nobody can
 * find them missing without being told. Always from the old end: an entry behind one that stays is kept too, though a
 * clock that was set back may have made it look older.
 *
 * @returns how many were taken away; fewer than `limit` when no more are due.
 */
export function trimLog(db: Kysely<Database>, { retentionMs, limit }: TrimOptions): Promise<number> {
  return transact(db, async (trx) => {
    const { rows } = await sql<{ position: number }>`
      with oldest as (select position, recorded_at from event_log order by position limit ${limit}::integer),
      kept as (
        select min(position) as first from oldest
        where recorded_at > clock_timestamp() - ${retentionMs}::float8 * interval '1 millisecond'
      )
      delete from event_log using oldest, kept
      where event_log.position = oldest.position and (kept.first is null or oldest.position < kept.first)
      returning event_log.position
    `.execute(trx);
    if (rows.length === 0) return 0;
    const floor = rows.reduce((highest, { position }) => Math.max(highest, position), 0);
    await sql`
      insert into event_log_floor (floor) values (${floor}::bigint)
      on conflict (single) do update set floor = greatest(event_log_floor.floor, excluded.floor)
    `.execute(trx);
    return rows.length;
  });
}
