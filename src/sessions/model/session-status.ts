/** Where a session is in its life; the words of the API. */
export const sessionStatuses = [
  "STARTING",
  "STARTED",
  "CAPTURING",
  "RECOVERING",
  "STOPPING",
  "STOPPED",
  "FAILED",
] as const;

export type SessionStatus = (typeof sessionStatuses)[number];
