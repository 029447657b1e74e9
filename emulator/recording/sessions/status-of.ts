import type { SessionPhase } from "./session-phase.js";

/**
 * The `status` query answers (contracts/cloud-recording.md 1.9); null where no worker is found.
 *
 * @param steady status of a session that captures, 4 or 5
 */
export function statusOf(phase: SessionPhase, steady: 4 | 5): number | null {
  switch (phase.name) {
    case "acquired":
    case "failover":
      return null;
    case "starting":
      return phase.status;
    case "ready":
      return 4;
    case "capturing":
      return steady;
    case "stopping":
      return 6;
    case "stopped":
      return 7;
    case "exited":
      return 8;
    case "abnormal":
      return 20;
  }
}
