import type { FaultInput } from "../faults/fault-input.js";
import type { PendingFault } from "../faults/fault-queue.js";
import type { HeldCall } from "../faults/held-calls.js";

/** Orders for things to go wrong. They do not survive a restart. */
export interface FaultControl {
  /** Throws ControlProblem for a fault that makes no sense or an operation that does not exist. */
  inject(fault: FaultInput): PendingFault;
  /** Those that still wait for a call. */
  list(): readonly PendingFault[];
  /** Forgets one, or all; gives how many. */
  clear(id?: number): number;

  /** The calls a fault of the kind `hold` holds. */
  held(operation?: string): readonly HeldCall[];
  /** Resolves as soon as at least `count` (1) calls are being held. */
  waitUntilHeld(operation?: string, count?: number): Promise<readonly HeldCall[]>;
  /** Lets one held call go on, or all; gives how many. Whether its caller still listens does not matter. */
  release(id?: number): number;
  /** Resets the connection of one held call, or of all; gives how many. What was not carried out never will be. */
  drop(id?: number): number;
}
