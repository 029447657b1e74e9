import { sql } from "kysely";
import type { Migration } from "./migration.js";

// Identifiers are compared byte by byte: the order of pages must not depend on the locale a server was set up with.
// Moments have the milliseconds of a JavaScript Date and no more, so that one read back equals the one in the table.
const statements = [
  sql`create table snapshot_sessions (
    id text collate "C" primary key,
    app_id text not null,
    cname text not null,
    status text not null,
    recorder_uid text not null,
    resource_id text,
    acquired_at timestamptz(3),
    start_sent_at timestamptz(3),
    sid_unheard_at timestamptz(3),
    sid text,
    request jsonb not null,
    storage jsonb not null,
    sealed text,
    recover boolean not null,
    created_at timestamptz(3) not null,
    started_at timestamptz(3),
    recorder_started_at timestamptz(3),
    max_duration integer,
    capturing_since timestamptz(3),
    ended_at timestamptz(3),
    controllable_until timestamptz(3),
    stop_at timestamptz(3),
    stop_reason text,
    stop_sent_at timestamptz(3),
    end_reason text,
    uploading_status text,
    misses integer not null,
    fruitless_recoveries integer not null,
    next_check_at timestamptz(3),
    listed_at timestamptz(3),
    sts_expires_at timestamptz(3),
    version integer not null,
    idempotency_key text
  )`,
  sql`create unique index snapshot_sessions_live_recorder on snapshot_sessions (app_id, cname, recorder_uid)
    where status not in ('STOPPED', 'FAILED')`,
  sql`create unique index snapshot_sessions_idempotency_key on snapshot_sessions (app_id, idempotency_key)
    where idempotency_key is not null`,
  sql`create index snapshot_sessions_cname on snapshot_sessions (cname, id)`,
  sql`create index snapshot_sessions_sid on snapshot_sessions (sid) where sid is not null`,
  sql`create index snapshot_sessions_due on snapshot_sessions (next_check_at, id) where next_check_at is not null`,

  sql`create table snapshot_attempts (
    session_id text collate "C" not null references snapshot_sessions (id) on delete cascade,
    ordinal integer not null,
    recorder_uid text not null,
    resource_id text,
    sid text,
    started_at timestamptz(3),
    ended_at timestamptz(3),
    end_reason text,
    primary key (session_id, ordinal)
  )`,
  sql`create index snapshot_attempts_sid on snapshot_attempts (sid) where sid is not null`,

  sql`create table snapshots (
    id text collate "C" primary key,
    session_id text collate "C" not null references snapshot_sessions (id) on delete cascade,
    cname text not null,
    file_name text collate "C" not null,
    stream_uid text not null,
    taken_at timestamptz(3) not null,
    backup integer,
    source text not null,
    unique (session_id, file_name)
  )`,
  sql`create index snapshots_taken on snapshots (taken_at, id)`,
  sql`create index snapshots_session_taken on snapshots (session_id, taken_at, id)`,
  sql`create index snapshots_cname_taken on snapshots (cname, taken_at, id)`,
];

/** Sessions, the recorders they have had and the pictures they have made. */
export const sessions: Migration = {
  name: "0001-sessions",
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};
