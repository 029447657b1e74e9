import { sql } from "kysely";
import type { Migration } from "./migration.js";

// Unlogged: what was counted in the minute before a crash is not worth a write to the log for each count.
const statements = [
  sql`create unlogged table caller_budgets (
    key text collate "C" primary key,
    taken integer not null,
    granted integer not null,
    ends_at timestamptz not null
  )`,
  sql`create index caller_budgets_ends_at on caller_budgets (ends_at)`,
];

/** What nodes share the bounds on callers with. */
export const callerBudgets: Migration = {
  name: "0007-caller-budgets",
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};
