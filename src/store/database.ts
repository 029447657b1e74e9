import type { ColumnType } from "kysely";
import type { Snapshot } from "../sessions/model/snapshot.js";
import type { SnapshotAttempt } from "../sessions/model/snapshot-attempt.js";
import type { SnapshotSession } from "../sessions/model/snapshot-session.js";

/** A column of type jsonb: read as a value, written as JSON text, because the two drivers differ in what they make of objects and arrays. */
type Json<T> = ColumnType<T, string, string>;

type SnapshotSessionsTable = {
  [Column in keyof SnapshotSession]: Column extends "request" | "storage"
    ? Json<SnapshotSession[Column]>
    : SnapshotSession[Column];
};

interface SnapshotsTable extends Snapshot {
  /** The session's channel, repeated here so that a channel's pictures are one index away. */
  readonly cname: string;
}

interface LeasesTable {
  readonly name: string;
  /** The node that has it. */
  readonly holder: string;
  /** By the database's clock. */
  readonly expiresAt: Date;
}

interface RateBudgetsTable {
  readonly appId: string;
  /** When the next call may be made, by the database's clock. */
  readonly nextAt: Date;
}

interface SchemaMigrationsTable {
  readonly name: string;
  readonly appliedAt: ColumnType<Date, never, never>;
}

/** The tables as the code sees them: Kysely's CamelCasePlugin turns `recorderUid` into the column `recorder_uid` and back. */
export interface Database {
  snapshotSessions: SnapshotSessionsTable;
  snapshotAttempts: SnapshotAttempt;
  snapshots: SnapshotsTable;
  leases: LeasesTable;
  rateBudgets: RateBudgetsTable;
  schemaMigrations: SchemaMigrationsTable;
}
