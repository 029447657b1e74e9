import type { EventCursors } from "../../events/event-cursors.js";
import type { CallbackEntry } from "../../events/log-entry.js";
import type { RecordingEvent } from "../../schema/events/recording-event.js";
import { typedEventOf } from "./typed-event-of.js";

/** A callback as the log keeps it -> the event the API shows; its session is left to its resolver. */
export function recordingEventView(entry: CallbackEntry, cursors: EventCursors): RecordingEvent {
  const { position, noticeId, code, cname, recorderUid, sid, sequence, sentAt, recordedAt, payload } = entry;
  return {
    ...typedEventOf(entry),
    entry,
    get cursor() {
      return cursors.encode(position);
    },
    noticeId,
    code,
    cname,
    recorderUid,
    sid,
    sequence,
    sentAt,
    receivedAt: recordedAt,
    payload,
  };
}
