/** The part of Cloud Recording that an error or a warning comes from. */
export type RecordingModule =
  | "RECORDER"
  | "UPLOADER"
  | "CLOUD_RECORDING_SERVICE"
  | "WEB_PAGE_RECORDING"
  | "OTHER";
