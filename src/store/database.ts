import type { ColumnType, Generated } from "kysely";
import type { LogEntry } from "../events/log-entry.js";
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
  /** The session's App ID, repeated here for the same reason. */
  readonly appId: string;
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

/** One row for each principal or address that is counted. Read and written by statements of their own. */
interface CallerBudgetsTable {
  /** A digest. */
  readonly key: string;
  /** Permits of the present window that nodes have been given. */
  readonly taken: number;
  /** How many of them the last time. */
  readonly granted: number;
  readonly endsAt: Date;
}

/** One row for each entry; what an entry's kind has no use for is null. */
interface EventLogTable {
  readonly position: Generated<number>;
  /** By the database's clock. */
  readonly recordedAt: Generated<Date>;
  readonly kind: LogEntry["kind"];
  /** Null for what was recorded before this column was, where it could not be told any more. */
  readonly appId: string | null;
  readonly cname: string;
  readonly sessionId: string | null;
  readonly noticeId: string | null;
  readonly digest: string | null;
  readonly code: number | null;
  readonly recorderUid: string | null;
  readonly sid: string | null;
  readonly sequence: number | null;
  readonly sentAt: Date | null;
  readonly payload: ColumnType<Readonly<Record<string, unknown>> | null, string | null, never>;
  readonly snapshotId: string | null;
  readonly captured: boolean | null;
  /** Dates as ISO texts. */
  readonly session: ColumnType<Readonly<Record<string, unknown>> | null, string | null, never>;
}

interface EventLogFloorTable {
  readonly single: Generated<boolean>;
  /** Entries up to this position may be gone. */
  readonly floor: number;
}

interface CursorKeysTable {
  readonly single: Generated<boolean>;
  /** 32 bytes in base64. */
  readonly key: string;
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
  eventLog: EventLogTable;
  eventLogFloor: EventLogFloorTable;
  cursorKeys: CursorKeysTable;
  leases: LeasesTable;
  rateBudgets: RateBudgetsTable;
  callerBudgets: CallerBudgetsTable;
  schemaMigrations: SchemaMigrationsTable;
}
