/** Why a session ended; docs/sessions.md says what to do about each. */
export const endReasons = [
  "STOPPED_BY_CALLER",
  "NOTHING_CAPTURED",
  "IDLE_TIMEOUT",
  "MAX_DURATION",
  "ALREADY_ENDED",
  "LOST",
  "START_FAILED",
  "EXPIRED",
] as const;

export type EndReason = (typeof endReasons)[number];
