import { sql } from "kysely";
import type { Migration } from "./migration.js";

/** What a session has to remember of its order: which one it was, and whether the recorder's uid was part of it. */
export const orders: Migration = {
  name: "0004-orders",
  async up(db) {
    await sql`alter table snapshot_sessions
      add column order_digest text,
      add column recorder_uid_given boolean not null default false`.execute(db);
  },
};
