import type { CallbackEntry, LogEntry } from "../../events/log-entry.js";
import type { Snapshot } from "../../sessions/model/snapshot.js";
import type { LogRow } from "./log-row.js";
import { sessionOfJson } from "./session-of-json.js";

/**
 * The entry that a row holds.
 *
 * @returns null for a picture that was removed since: there is nothing left to tell.
 * @throws Error for a row that this version would not have written.
 */
export function entryOfRow(row: LogRow): LogEntry | null {
  const { position, recordedAt, cname, sessionId } = row;
  const place = { position, recordedAt, cname };
  switch (row.kind) {
    case "CALLBACK":
      return { kind: "CALLBACK", ...place, sessionId, ...callbackOf(row) };
    case "PICTURE": {
      const snapshot = snapshotOf(row);
      return snapshot === null
        ? null
        : { kind: "PICTURE", ...place, sessionId: snapshot.sessionId, snapshot };
    }
    case "SESSION":
      if (sessionId === null || row.session === null) break;
      return { kind: "SESSION", ...place, sessionId, session: sessionOfJson(row.session) };
  }
  throw new Error(`entry ${position} of the event log has no meaning`);
}

function callbackOf(
  row: LogRow,
): Omit<CallbackEntry, "kind" | "position" | "recordedAt" | "cname" | "sessionId"> {
  const { position, noticeId, code, recorderUid, sid, sequence, sentAt, payload, captured } = row;
  if (
    noticeId === null ||
    code === null ||
    recorderUid === null ||
    sid === null ||
    sequence === null ||
    sentAt === null ||
    payload === null
  ) {
    throw new Error(`callback ${position} of the event log is not whole`);
  }
  const snapshot = snapshotOf(row);
  // A picture that was removed since is not told of for the first time any more.
  const isFirst = captured === true && snapshot !== null;
  return { noticeId, code, recorderUid, sid, sequence, sentAt, payload, snapshot, captured: isFirst };
}

function snapshotOf(row: LogRow): Snapshot | null {
  const { snapshotId, sessionId, fileName, streamUid, takenAt, backup, source } = row;
  if (snapshotId === null || sessionId === null) return null;
  if (fileName === null || streamUid === null || takenAt === null || source === null) return null;
  return { id: snapshotId, sessionId, fileName, streamUid, takenAt, backup, source };
}
