/** serviceType (contracts/notifications.md A7). */
const SERVICE = 0;
const RECORDER = 1;
const UPLOADER = 2;

/** What the emulator notifies of, by number: the module that reports it and the name in `details` (A8). */
export const eventTable = {
  1: { msgName: "cloud_recording_error", serviceType: SERVICE },
  11: { msgName: "session_exit", serviceType: SERVICE },
  12: { msgName: "session_failover", serviceType: SERVICE },
  // Named in the best practices alone; module and name are made up.
  13: { msgName: "high_availability_register_success", serviceType: SERVICE },
  30: { msgName: "uploader_started", serviceType: UPLOADER },
  31: { msgName: "uploaded", serviceType: UPLOADER },
  32: { msgName: "backuped", serviceType: UPLOADER },
  33: { msgName: "uploading_progress", serviceType: UPLOADER },
  40: { msgName: "recorder_started", serviceType: RECORDER },
  41: { msgName: "recorder_leave", serviceType: RECORDER },
  44: { msgName: "recorder_video_stream_state_changed", serviceType: RECORDER },
  45: { msgName: "recorder_snapshot_file", serviceType: RECORDER },
} as const;
