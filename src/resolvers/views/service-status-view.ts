import type { ServiceStatus } from "../../schema/sessions/service-status.js";
import type { ServiceStatusNow } from "../../sessions/session-face.js";

/** The service's numbers in words (contracts/cloud-recording.md 1.9). */
const names: Readonly<Record<number, string>> = {
  0: "NOT_STARTED",
  1: "INITIALIZED",
  2: "STARTING",
  3: "PARTLY_READY",
  4: "READY",
  5: "IN_PROGRESS",
  6: "STOPPING",
  7: "STOPPED",
  8: "EXITED",
  20: "EXITED_ABNORMALLY",
};

/** The service's answer with a name for its number; UNKNOWN for one that is not documented. */
export function serviceStatusView(now: ServiceStatusNow): ServiceStatus {
  return { ...now, name: names[now.code] ?? "UNKNOWN" };
}
