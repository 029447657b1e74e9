/** contracts/cloud-recording.md 1.9, contracts/notifications.md A9.5. */
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

/** The service's number for its status in words; UNKNOWN for one that is not documented. */
export function serviceStatusName(code: number): string {
  return names[code] ?? "UNKNOWN";
}
