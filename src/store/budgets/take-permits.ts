import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

interface PermitOptions {
  /** Whose, each once. */
  readonly keys: readonly string[];
  /** How many there are in one window. */
  readonly limit: number;
  /** How many a key is given at once at most. */
  readonly chunk: number;
  /** A key's window begins with its first permit and is over so many milliseconds later, by the database's clock. */
  readonly windowMs: number;
}

/** What a key was given. */
export interface TakenPermits {
  readonly key: string;
  /** 0 where the window has none left. */
  readonly granted: number;
  /** Whether the window has none left for anybody now. */
  readonly exhausted: boolean;
  /** Milliseconds from the statement's beginning to the end of the window. */
  readonly endsInMs: number;
}

/**
 * Takes permits out of the current window of each key. All nodes together are never given more than the limit in one
 * window. Towards the end of it the chunks become smaller: what one node has taken and does not use, no other can.
 */
export async function takePermits(
  db: Kysely<Database>,
  { keys, limit, chunk, windowMs }: PermitOptions,
): Promise<TakenPermits[]> {
  const most = Math.min(chunk, limit);
  const over = sql`budget.ends_at <= statement_timestamp()`;
  const left = sql`greatest(0, ${limit}::int - budget.taken)`;
  const grant = sql`case when ${over} then ${most}::int else least(${most}::int, (${left} + 3) / 4) end`;
  // In one order on all nodes: two that lock the same rows the other way round would wait for each other.
  const { rows } = await sql<TakenPermits>`
    insert into caller_budgets as budget (key, taken, granted, ends_at)
      select key, ${most}, ${most}, statement_timestamp() + ${windowMs}::float8 * interval '1 millisecond'
      from unnest(${keys}::text[]) as key order by key collate "C"
    on conflict (key) do update set
      taken = (case when ${over} then 0 else budget.taken end) + ${grant},
      granted = ${grant},
      ends_at = case when ${over} then excluded.ends_at else budget.ends_at end
    returning key, granted, taken >= ${limit} as exhausted,
      (extract(epoch from ends_at - statement_timestamp()) * 1000)::float8 as ends_in_ms
  `.execute(db);
  return rows;
}
