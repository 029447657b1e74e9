import { sql } from "kysely";
import type { Migration } from "./migration.js";

// Nothing refers to sessions or pictures by a foreign key: the log tells what was, also of what is gone. The payload
// is json and not jsonb, because it is served as it was received.
const statements = [
  sql`create table event_log (
    position bigint generated always as identity primary key,
    recorded_at timestamptz(3) not null default clock_timestamp(),
    kind text not null,
    cname text not null,
    session_id text collate "C",
    notice_id text collate "C" unique,
    digest text collate "C" unique,
    code integer,
    recorder_uid text,
    sid text,
    sequence integer,
    sent_at timestamptz(3),
    payload json,
    snapshot_id text collate "C",
    captured boolean,
    session jsonb
  )`,
  sql`create index event_log_session on event_log (session_id, position) where session_id is not null`,
  sql`create index event_log_cname on event_log (cname, position)`,

  // At most one row; none means that nothing was ever taken away.
  sql`create table event_log_floor (
    single boolean primary key default true check (single),
    floor bigint not null
  )`,
];

/** The event log: what subscribers are told, in one order. */
export const eventLog: Migration = {
  name: "0003-event-log",
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};
