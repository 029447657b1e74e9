import { type Kysely, sql } from "kysely";
import type { Snapshot } from "../../sessions/model/snapshot.js";
import type { Database } from "../database.js";
import { transact } from "../transact.js";

/** Rows in one statement; a bucket's listing comes in pages of 1,000. */
const CHUNK = 1_000;

/**
 * Records the pictures that are not recorded yet, all or none: a picture is known by its session and file name, and
 * one that is known stays as it is.
 *
 * @returns how many were new.
 * @throws the database's error when there is no such session.
 */
export function recordSnapshots(db: Kysely<Database>, snapshots: readonly Snapshot[]): Promise<number> {
  if (snapshots.length === 0) return Promise.resolve(0);
  return transact(db, async (trx) => {
    let recorded = 0;
    // In one order everywhere: two that record the same pictures then wait for each other instead of locking up.
    const ordered = snapshots.toSorted(
      (a, b) => compare(a.sessionId, b.sessionId) || compare(a.fileName, b.fileName),
    );
    for (let start = 0; start < ordered.length; start += CHUNK) {
      recorded += await recordChunk(trx, ordered.slice(start, start + CHUNK));
    }
    return recorded;
  });
}

async function recordChunk(db: Kysely<Database>, snapshots: readonly Snapshot[]): Promise<number> {
  // As one JSON parameter: the statement's text and plan stay the same for any number of rows. A session that is
  // not there gives no channel, which the column refuses.
  const { numAffectedRows } = await sql`
    insert into snapshots (id, session_id, cname, file_name, stream_uid, taken_at, backup, source)
    select row.id, row."sessionId", session.cname, row."fileName", row."streamUid", row."takenAt", row.backup, row.source
    from jsonb_to_recordset(${JSON.stringify(snapshots)}::jsonb) as row (
      id text, "sessionId" text, "fileName" text, "streamUid" text, "takenAt" timestamptz, backup integer, source text
    )
    left join snapshot_sessions session on session.id = row."sessionId"
    order by row."sessionId" collate "C", row."fileName" collate "C"
    on conflict (session_id, file_name) do nothing
  `.execute(db);
  return Number(numAffectedRows);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
