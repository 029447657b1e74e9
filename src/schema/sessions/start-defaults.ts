/** What `startSnapshotSession` assumes; the schema shows it, and a field given as null counts as left out. */
export const startDefaults = {
  mode: "INDIVIDUAL",
  /** Seconds. */
  captureInterval: 10,
  channelProfile: "COMMUNICATION",
  streamTypes: "VIDEO_ONLY",
  videoStreamType: "HIGH",
  expectedStreams: 2,
  /** Seconds. */
  maxIdleTime: 300,
  resourceExpiredHour: 72,
  recover: true,
} as const;
