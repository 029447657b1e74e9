import type { SessionStatus } from "./session-status.js";

/** Whether nothing will happen to the session any more. */
export function hasEnded(status: SessionStatus): boolean {
  return status === "STOPPED" || status === "FAILED";
}
