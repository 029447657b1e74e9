import type { FaultQueue } from "../faults/fault-queue.js";
import { faultSchema } from "../faults/fault-schema.js";
import type { HeldCalls } from "../faults/held-calls.js";
import { checkOrder } from "./check-order.js";
import { ControlProblem } from "./control-problem.js";
import type { FaultControl } from "./fault-control.js";

/** Control of the faults. @param operations names of all operations there are */
export function createFaultControl(
  faults: FaultQueue,
  held: HeldCalls,
  operations: readonly string[],
): FaultControl {
  return {
    inject: (given) => {
      const fault = checkOrder(given, faultSchema);
      if (fault.operation !== "*" && !operations.includes(fault.operation)) {
        throw new ControlProblem(
          400,
          `no such operation: ${fault.operation}; there are *, ${operations.join(", ")}`,
        );
      }
      return faults.add(fault);
    },
    list: () => faults.list(),
    clear: (id) => faults.clear(id),
    held: (operation) => held.list(operation),
    waitUntilHeld: (operation, count) => held.wait(operation, count),
    release: (id) => held.letGo(true, id),
    drop: (id) => held.letGo(false, id),
  };
}
