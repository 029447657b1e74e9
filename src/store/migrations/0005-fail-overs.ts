import { sql } from "kysely";
import type { Migration } from "./migration.js";

/** Whom the service has put in the place of a session's recorder. */
export const failOvers: Migration = {
  name: "0005-fail-overs",
  async up(db) {
    await sql`alter table snapshot_sessions add column failed_over_to text`.execute(db);
  },
};
