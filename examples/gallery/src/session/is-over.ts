import type { SnapshotSessionStatus } from "../generated/operations.js";

/** Whether nothing more happens in a session with this status. */
export function isOver(status: SnapshotSessionStatus): boolean {
  return status === "STOPPED" || status === "FAILED";
}
