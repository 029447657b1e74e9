import { sql } from "kysely";
import type { Migration } from "./migration.js";

const statements = [
  sql`create table leases (
    name text collate "C" primary key,
    holder text not null,
    expires_at timestamptz not null
  )`,
  sql`create table rate_budgets (
    app_id text collate "C" primary key,
    next_at timestamptz not null
  )`,
];

/** What nodes share the work and the upstream's budget with. */
export const leasesAndBudgets: Migration = {
  name: "0002-leases-and-budgets",
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};
