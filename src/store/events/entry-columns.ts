import { sql } from "kysely";

/** What `entryOfRow` needs of a row `event` of the log and its picture, a row of `snapshots` or nothing. */
export const entryColumns = sql`
  event.position, event.recorded_at, event.kind, event.cname, event.session_id, event.notice_id, event.code,
  event.recorder_uid, event.sid, event.sequence, event.sent_at, event.payload, event.captured, event.session,
  event.snapshot_id, picture.file_name, picture.stream_uid, picture.taken_at, picture.backup, picture.source
`;
