import type { Details } from "../../events/details/details.js";
import { detailsOf } from "../../events/details/details-of.js";
import { fileInfosDetails } from "../../events/details/file-infos-details.js";
import { recorderLeaveDetails } from "../../events/details/recorder-leave-details.js";
import { recordingErrorDetails } from "../../events/details/recording-error-details.js";
import { recordingWarningDetails } from "../../events/details/recording-warning-details.js";
import { sessionExitDetails } from "../../events/details/session-exit-details.js";
import { sessionFailoverDetails } from "../../events/details/session-failover-details.js";
import { sliceStartDetails } from "../../events/details/slice-start-details.js";
import { startedDetails } from "../../events/details/started-details.js";
import { statusUpdateDetails } from "../../events/details/status-update-details.js";
import { streamStateDetails } from "../../events/details/stream-state-details.js";
import { uploadedDetails } from "../../events/details/uploaded-details.js";
import { uploadingProgressDetails } from "../../events/details/uploading-progress-details.js";
import type { CallbackEntry } from "../../events/log-entry.js";
import type { AudioStreamStateEvent } from "../../schema/events/audio-stream-state-event.js";
import type { BackupedEvent } from "../../schema/events/backuped-event.js";
import type { FileInfosEvent } from "../../schema/events/file-infos-event.js";
import type { OtherRecordingEvent } from "../../schema/events/other-recording-event.js";
import type { RecorderLeaveEvent } from "../../schema/events/recorder-leave-event.js";
import type { RecorderStartedEvent } from "../../schema/events/recorder-started-event.js";
import type { RecordingErrorEvent } from "../../schema/events/recording-error-event.js";
import type { RecordingEvent } from "../../schema/events/recording-event.js";
import type { RecordingWarningEvent } from "../../schema/events/recording-warning-event.js";
import type { SessionExitEvent } from "../../schema/events/session-exit-event.js";
import type { SessionFailoverEvent } from "../../schema/events/session-failover-event.js";
import type { SliceStartEvent } from "../../schema/events/slice-start-event.js";
import type { SnapshotFileEvent } from "../../schema/events/snapshot-file-event.js";
import type { StatusUpdateEvent } from "../../schema/events/status-update-event.js";
import type { UploadedEvent } from "../../schema/events/uploaded-event.js";
import type { UploaderStartedEvent } from "../../schema/events/uploader-started-event.js";
import type { UploadingProgressEvent } from "../../schema/events/uploading-progress-event.js";
import type { VideoStreamStateEvent } from "../../schema/events/video-stream-state-event.js";
import { serviceStatusName } from "./service-status-name.js";
import { snapshotView } from "./snapshot-view.js";

/** What a type has besides the fields of every event. */
type Own<Event extends RecordingEvent> = Pick<Event, "__typename"> & Omit<Event, keyof RecordingEvent>;

type TypedEvent =
  | Own<RecordingErrorEvent>
  | Own<RecordingWarningEvent>
  | Own<StatusUpdateEvent>
  | Own<FileInfosEvent>
  | Own<SessionExitEvent>
  | Own<SessionFailoverEvent>
  | Own<UploaderStartedEvent>
  | Own<UploadedEvent>
  | Own<BackupedEvent>
  | Own<UploadingProgressEvent>
  | Own<RecorderStartedEvent>
  | Own<RecorderLeaveEvent>
  | Own<SliceStartEvent>
  | Own<AudioStreamStateEvent>
  | Own<VideoStreamStateEvent>
  | Own<SnapshotFileEvent>
  | Own<OtherRecordingEvent>;

/** From the details of a number to its type; null where they do not say what the number should. */
type Reading = (details: Details, entry: CallbackEntry) => TypedEvent | null;

/** By number of the event (contracts/notifications.md A8). */
const readings: Readonly<Record<number, Reading>> = {
  1: (details) => named("RecordingErrorEvent", recordingErrorDetails(details)),
  2: (details) => named("RecordingWarningEvent", recordingWarningDetails(details)),
  3(details) {
    const update = statusUpdateDetails(details);
    return (
      update && { __typename: "StatusUpdateEvent", ...update, statusName: serviceStatusName(update.status) }
    );
  },
  4: (details) => named("FileInfosEvent", fileInfosDetails(details)),
  11: (details) => named("SessionExitEvent", sessionExitDetails(details)),
  12: (details) => named("SessionFailoverEvent", sessionFailoverDetails(details)),
  30: (details) => named("UploaderStartedEvent", startedDetails(details)),
  31: (details) => named("UploadedEvent", uploadedDetails(details)),
  32: (details) => named("BackupedEvent", uploadedDetails(details)),
  33: (details) => named("UploadingProgressEvent", uploadingProgressDetails(details)),
  40: (details) => named("RecorderStartedEvent", startedDetails(details)),
  41: (details) => named("RecorderLeaveEvent", recorderLeaveDetails(details)),
  42: (details) => named("SliceStartEvent", sliceStartDetails(details)),
  43: (details) => named("AudioStreamStateEvent", streamStateDetails(details)),
  44: (details) => named("VideoStreamStateEvent", streamStateDetails(details)),
  45: (_, { snapshot }) => snapshot && { __typename: "SnapshotFileEvent", snapshot: snapshotView(snapshot) },
};

/** The type of an event with the fields that only this type has. Never fails: whatever cannot be read is another event. */
export function typedEventOf(entry: CallbackEntry): TypedEvent {
  return readings[entry.code]?.(detailsOf(entry.payload), entry) ?? { __typename: "OtherRecordingEvent" };
}

function named<Name extends string, Fields extends object>(
  __typename: Name,
  fields: Fields | null,
): ({ readonly __typename: Name } & Fields) | null {
  return fields && { __typename, ...fields };
}
