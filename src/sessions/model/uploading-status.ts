/** What the service said of the files when the session was stopped (contracts/cloud-recording.md 1.10). */
export const uploadingStatuses = ["UPLOADED", "BACKUPED", "UNKNOWN", "STRANDED"] as const;

export type UploadingStatus = (typeof uploadingStatuses)[number];
