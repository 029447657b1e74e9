import { sql } from "kysely";
import type { Migration } from "./migration.js";

// What was recorded before has no App ID of its own. What is of a session is of the session's; the rest can only be told
// where the database has served one App ID, and belongs to nobody where it has served several.
const statements = [
  sql`alter table snapshot_sessions add column principal text collate "C" not null default ''`,
  sql`drop index snapshot_sessions_idempotency_key`,
  sql`create unique index snapshot_sessions_idempotency_key
    on snapshot_sessions (app_id, principal, idempotency_key) where idempotency_key is not null`,

  sql`alter table snapshots add column app_id text`,
  sql`update snapshots set app_id = session.app_id
    from snapshot_sessions session where session.id = snapshots.session_id`,
  sql`alter table snapshots alter column app_id set not null`,

  sql`alter table event_log add column app_id text`,
  sql`update event_log set app_id = coalesce(
    (select app_id from snapshot_sessions session where session.id = event_log.session_id),
    (select min(app_id) from snapshot_sessions having count(distinct app_id) = 1)
  )`,

  // At most one row; none until a node has made the key.
  sql`create table cursor_keys (
    single boolean primary key default true check (single),
    key text not null
  )`,
];

/** Whose everything is: the App ID of pictures and log entries, the principal of sessions; and the key of cursors. */
export const callers: Migration = {
  name: "0006-callers",
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};
