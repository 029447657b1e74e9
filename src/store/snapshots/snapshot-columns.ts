/** The columns of `snapshots` that make up a Snapshot. */
export const snapshotColumns = [
  "id",
  "sessionId",
  "fileName",
  "streamUid",
  "takenAt",
  "backup",
  "source",
] as const;
