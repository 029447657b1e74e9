import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { transact } from "../transact.js";
import type { ArrivedCallback } from "./arrived-callback.js";
import { holdLog } from "./hold-log.js";
import { withoutRepeats } from "./without-repeats.js";

/**
 * Writes callbacks to the event log in the order given, each once for ever: one whose `noticeId` or digest is there
 * already, or came earlier in the list, is left out. Pictures that nobody told of before are recorded with them. In a
 * transaction of the caller's, rows of sessions must be locked before (`lockSessions`).
 *
 * `code` and `sequence` have 32 bits; texts must be free of U+0000, which PostgreSQL does not keep; years end with 9999.
 *
 * @returns the `noticeId` of those that were new.
 * @throws the database's error when a picture's session does not exist.
 */
export function recordCallbacks(
  db: Kysely<Database>,
  callbacks: readonly ArrivedCallback[],
): Promise<Set<string>> {
  const different = withoutRepeats(callbacks);
  if (different.length === 0) return Promise.resolve(new Set());
  return transact(db, async (trx) => {
    await holdLog(trx);
    // Behind the lock one statement sees everything that was ever written, so whether a callback or a picture is new
    // is certain, and there is no conflict to wait for. As one JSON parameter: the statement's text and plan stay the
    // same for any number of rows. The payload is a text in it, so that it is kept letter by letter.
    const { rows } = await sql<{ noticeId: string }>`
      with arrived as (
        select row.* from json_to_recordset(${JSON.stringify(different.map(rowOf))}::json) as row (
          place integer, app_id text, notice_id text, digest text, code integer, cname text, recorder_uid text, sid text,
          sequence integer, sent_at timestamptz, payload text, session_id text,
          snapshot_id text, file_name text, stream_uid text, taken_at timestamptz, backup integer, source text
        )
        where coalesce(
          (select position from event_log known where known.notice_id = row.notice_id),
          (select position from event_log known where known.digest = row.digest),
          0
        ) < 1
      ),
      captured as (
        insert into snapshots (id, session_id, app_id, cname, file_name, stream_uid, taken_at, backup, source)
        select arrived.snapshot_id, arrived.session_id, session.app_id, session.cname, arrived.file_name, arrived.stream_uid,
          arrived.taken_at, arrived.backup, arrived.source
        from arrived left join snapshot_sessions session on session.id = arrived.session_id
        where arrived.snapshot_id is not null
        order by arrived.place
        on conflict (session_id, file_name) do nothing
        returning id, session_id, file_name
      )
      insert into event_log (kind, app_id, cname, session_id, notice_id, digest, code, recorder_uid, sid, sequence, sent_at,
        payload, snapshot_id, captured)
      select 'CALLBACK', arrived.app_id, arrived.cname, arrived.session_id, arrived.notice_id, arrived.digest, arrived.code,
        arrived.recorder_uid, arrived.sid, arrived.sequence, arrived.sent_at, arrived.payload::json,
        coalesce(captured.id, (
          select id from snapshots known
          where known.session_id = arrived.session_id and known.file_name = arrived.file_name
        )),
        coalesce(captured.id = arrived.snapshot_id, false)
      from arrived
      left join captured on captured.session_id = arrived.session_id and captured.file_name = arrived.file_name
      order by arrived.place
      returning notice_id
    `.execute(trx);
    return new Set(rows.map(({ noticeId }) => noticeId));
  });
}

function rowOf({ snapshot, payload, ...callback }: ArrivedCallback, place: number): Record<string, unknown> {
  return {
    place,
    app_id: callback.appId,
    notice_id: callback.noticeId,
    digest: callback.digest,
    code: callback.code,
    cname: callback.cname,
    recorder_uid: callback.recorderUid,
    sid: callback.sid,
    sequence: callback.sequence,
    sent_at: callback.sentAt,
    payload: JSON.stringify(payload),
    session_id: callback.sessionId,
    ...(snapshot !== null && {
      snapshot_id: snapshot.id,
      file_name: snapshot.fileName,
      stream_uid: snapshot.streamUid,
      taken_at: snapshot.takenAt,
      backup: snapshot.backup,
      source: snapshot.source,
    }),
  };
}
