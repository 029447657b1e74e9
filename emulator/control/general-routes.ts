import { z } from "zod";
import type { EmulatorDescription } from "../emulator-description.js";
import { faultSchema } from "../faults/fault-schema.js";
import { switchOverridesSchema } from "../switches/switch-overrides-schema.js";
import { switchTable } from "../switches/switch-table.js";
import { checkOrder } from "./check-order.js";
import { ControlProblem } from "./control-problem.js";
import type { ControlRoute } from "./control-route.js";
import type { EmulatorControl } from "./emulator-control.js";
import { jsonOutcome } from "./json-outcome.js";

const requestsQuery = z.object({ operation: z.string().optional() });

/** Description, switches, faults and journal over HTTP. */
export function generalRoutes(control: EmulatorControl, describe: () => EmulatorDescription): ControlRoute[] {
  const { switches, faults, requests } = control;
  return [
    { method: "GET", path: "/_emulator", handle: () => jsonOutcome(describe()) },

    {
      method: "GET",
      path: "/_emulator/switches",
      handle: () => {
        const values = new Map(Object.entries(switches.values()));
        return jsonOutcome(
          Object.entries(switchTable).map(([name, entry]) => ({
            name,
            value: values.get(name),
            default: entry.default,
            doc: entry.doc,
          })),
        );
      },
    },
    {
      method: "PATCH",
      path: "/_emulator/switches",
      handle: async (_call, body) => jsonOutcome(await switches.set(checkOrder(body, switchOverridesSchema))),
    },
    {
      method: "DELETE",
      path: "/_emulator/switches",
      handle: async () => {
        await switches.reset();
        return jsonOutcome(switches.values());
      },
    },

    { method: "GET", path: "/_emulator/faults", handle: () => jsonOutcome(faults.list()) },
    {
      method: "POST",
      path: "/_emulator/faults",
      handle: (_call, body) => jsonOutcome(faults.inject(checkOrder(body, faultSchema)), 201),
    },
    {
      method: "DELETE",
      path: "/_emulator/faults",
      handle: () => jsonOutcome({ cleared: faults.clear() }),
    },
    {
      method: "DELETE",
      path: "/_emulator/faults/:id",
      handle: ({ params }) => {
        const cleared = faults.clear(Number(params["id"]));
        if (cleared === 0) throw new ControlProblem(404, `no such fault: ${params["id"]}`);
        return jsonOutcome({ cleared });
      },
    },

    {
      method: "GET",
      path: "/_emulator/requests",
      handle: ({ query }) => jsonOutcome(requests.list(checkOrder(query, requestsQuery).operation)),
    },
    {
      method: "DELETE",
      path: "/_emulator/requests",
      handle: () => {
        requests.clear();
        return jsonOutcome([]);
      },
    },
  ];
}
