import type { FaultInput } from "../faults/fault-input.js";
import type { PendingFault } from "../faults/fault-queue.js";

/** Orders for things to go wrong. They do not survive a restart. */
export interface FaultControl {
  /** Throws ControlProblem for a fault that makes no sense or an operation that does not exist. */
  inject(fault: FaultInput): PendingFault;
  /** Those that still wait for a call. */
  list(): readonly PendingFault[];
  /** Forgets one, or all; gives how many. */
  clear(id?: number): number;
}
