import { z } from "zod";
import { checkOrder } from "./check-order.js";
import type { ControlRoute } from "./control-route.js";
import type { FaultControl } from "./fault-control.js";
import { jsonOutcome } from "./json-outcome.js";

const BASE = "/_emulator/held";
const heldQuery = z.object({
  operation: z.string().optional(),
  count: z.coerce.number().int().min(0).default(0),
});
const chosen = z.strictObject({ id: z.int().optional() });

/** The calls a `hold` fault holds, over HTTP. With `?count=1` the answer waits until so many are held. */
export function heldCallRoutes(faults: FaultControl): ControlRoute[] {
  return [
    {
      method: "GET",
      path: BASE,
      handle: async ({ query }) => {
        const { operation, count } = checkOrder(query, heldQuery);
        return jsonOutcome(await faults.waitUntilHeld(operation, count));
      },
    },
    {
      method: "POST",
      path: `${BASE}/release`,
      handle: (_call, body) => jsonOutcome({ released: faults.release(checkOrder(body ?? {}, chosen).id) }),
    },
    {
      method: "POST",
      path: `${BASE}/drop`,
      handle: (_call, body) => jsonOutcome({ dropped: faults.drop(checkOrder(body ?? {}, chosen).id) }),
    },
  ];
}
