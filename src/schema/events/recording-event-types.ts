import { AudioStreamStateEvent } from "./audio-stream-state-event.js";
import { BackupedEvent } from "./backuped-event.js";
import { FileInfosEvent } from "./file-infos-event.js";
import { OtherRecordingEvent } from "./other-recording-event.js";
import { RecorderLeaveEvent } from "./recorder-leave-event.js";
import { RecorderStartedEvent } from "./recorder-started-event.js";
import { RecordingErrorEvent } from "./recording-error-event.js";
import { RecordingWarningEvent } from "./recording-warning-event.js";
import { SessionExitEvent } from "./session-exit-event.js";
import { SessionFailoverEvent } from "./session-failover-event.js";
import { SliceStartEvent } from "./slice-start-event.js";
import { SnapshotFileEvent } from "./snapshot-file-event.js";
import { StatusUpdateEvent } from "./status-update-event.js";
import { UploadedEvent } from "./uploaded-event.js";
import { UploaderStartedEvent } from "./uploader-started-event.js";
import { UploadingProgressEvent } from "./uploading-progress-event.js";
import { VideoStreamStateEvent } from "./video-stream-state-event.js";

/** Every type of an event. No field names them, only the interface they share, so the schema has to be told of them. */
export const recordingEventTypes = [
  AudioStreamStateEvent,
  BackupedEvent,
  FileInfosEvent,
  OtherRecordingEvent,
  RecorderLeaveEvent,
  RecorderStartedEvent,
  RecordingErrorEvent,
  RecordingWarningEvent,
  SessionExitEvent,
  SessionFailoverEvent,
  SliceStartEvent,
  SnapshotFileEvent,
  StatusUpdateEvent,
  UploadedEvent,
  UploaderStartedEvent,
  UploadingProgressEvent,
  VideoStreamStateEvent,
];
