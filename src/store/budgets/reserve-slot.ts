import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

/** A place in one queue. */
export interface SlotOptions {
  /** Whose budget, or which lane of it. */
  readonly appId: string;
  /** Least milliseconds from one call to the next. */
  readonly spacingMs: number;
  /** Most milliseconds the caller would wait. */
  readonly maxWaitMs: number;
}

/**
 * Reserves the next free moment for a call to the upstream: on all nodes together two of them are never closer than
 * the spacing, and they are given out in the order of asking. Only one number is kept, the moment after the last one
 * given out (the generic cell rate algorithm without a burst), by the database's clock.
 *
 * @returns milliseconds from now to the caller's moment, rounded up; null when that is longer than `maxWaitMs`, and
 * then nothing was reserved.
 */
export async function reserveSlot(
  db: Kysely<Database>,
  { appId, spacingMs, maxWaitMs }: SlotOptions,
): Promise<number | null> {
  const spacing = sql`${spacingMs}::float8 * interval '1 millisecond'`;
  const { rows } = await sql<{ waitMs: number }>`
    insert into rate_budgets (app_id, next_at) values (${appId}, clock_timestamp() + ${spacing})
    on conflict (app_id) do update
      set next_at = greatest(rate_budgets.next_at, clock_timestamp()) + ${spacing}
      where rate_budgets.next_at <= clock_timestamp() + ${maxWaitMs}::float8 * interval '1 millisecond'
    returning (extract(epoch from next_at - ${spacing} - clock_timestamp()) * 1000)::float8 as wait_ms
  `.execute(db);
  const reserved = rows[0];
  return reserved === undefined ? null : Math.max(0, Math.ceil(reserved.waitMs));
}
