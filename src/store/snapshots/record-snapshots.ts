import { type Kysely, sql } from "kysely";
import type { Snapshot } from "../../sessions/model/snapshot.js";
import type { Database } from "../database.js";
import { holdLog } from "../events/hold-log.js";
import { transact } from "../transact.js";

/** Rows in one statement; a bucket's listing comes in pages of 1,000. */
const CHUNK = 1_000;

/**
 * Records pictures that were found in a bucket and are not recorded yet, and tells of them in the event log, all or
 * none: a picture is known by its session and file name, and one that is known stays as it is.
 *
 * @returns how many were new.
 * @throws the database's error when there is no such session.
 */
export function recordSnapshots(db: Kysely<Database>, snapshots: readonly Snapshot[]): Promise<number> {
  if (snapshots.length === 0) return Promise.resolve(0);
  return transact(db, async (trx) => {
    // Also keeps two that record the same pictures from waiting for each other.
    await holdLog(trx);
    let recorded = 0;
    for (let start = 0; start < snapshots.length; start += CHUNK) {
      recorded += await recordChunk(trx, snapshots.slice(start, start + CHUNK));
    }
    return recorded;
  });
}

async function recordChunk(db: Kysely<Database>, snapshots: readonly Snapshot[]): Promise<number> {
  // As one JSON parameter: the statement's text and plan stay the same for any number of rows. A session that is
  // not there gives no channel, which the column refuses.
  const { numAffectedRows } = await sql`
    with recorded as (
      insert into snapshots (id, session_id, app_id, cname, file_name, stream_uid, taken_at, backup, source)
      select row.id, row."sessionId", session.app_id, session.cname, row."fileName", row."streamUid", row."takenAt", row.backup, row.source
      from jsonb_to_recordset(${JSON.stringify(snapshots)}::jsonb) as row (
        id text, "sessionId" text, "fileName" text, "streamUid" text, "takenAt" timestamptz, backup integer, source text
      )
      left join snapshot_sessions session on session.id = row."sessionId"
      on conflict (session_id, file_name) do nothing
      returning id, session_id, app_id, cname, taken_at
    )
    insert into event_log (kind, app_id, cname, session_id, snapshot_id)
    select 'PICTURE', app_id, cname, session_id, id from recorded order by taken_at, id
  `.execute(db);
  return Number(numAffectedRows);
}
