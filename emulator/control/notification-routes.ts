import { z } from "zod";
import { notificationFaultSchema } from "../notifications/faults/notification-fault-schema.js";
import { checkOrder } from "./check-order.js";
import { ControlProblem } from "./control-problem.js";
import type { ControlRoute } from "./control-route.js";
import { jsonOutcome } from "./json-outcome.js";
import type { NotificationControl } from "./notification-control.js";
import { notificationOrderSchema } from "./notification-order-schema.js";
import { notificationSettingsOrderSchema } from "./notification-settings-order-schema.js";

const BASE = "/_emulator/notifications";
const wanted = z.object({
  sid: z.string().optional(),
  cname: z.string().optional(),
  state: z.enum(["waiting", "delivered", "failed", "dropped"]).optional(),
  eventType: z.coerce.number().int().optional(),
});

/** The notifications over HTTP. */
export function notificationRoutes(control: NotificationControl): ControlRoute[] {
  const tally = () =>
    Object.fromEntries(
      (["waiting", "delivered", "failed", "dropped"] as const).map((wish) => [
        wish,
        control.deliveries().filter(({ state }) => state === wish).length,
      ]),
    );
  return [
    { method: "GET", path: BASE, handle: () => jsonOutcome(control.settings()) },
    {
      method: "PUT",
      path: BASE,
      handle: async (_call, body) =>
        jsonOutcome(await control.configure(checkOrder(body, notificationSettingsOrderSchema))),
    },
    {
      method: "POST",
      path: BASE,
      handle: (_call, body) => jsonOutcome(control.send(checkOrder(body, notificationOrderSchema)), 202),
    },
    {
      method: "POST",
      path: `${BASE}/health-test`,
      handle: async () => jsonOutcome(await control.healthTest()),
    },

    { method: "GET", path: `${BASE}/faults`, handle: () => jsonOutcome(control.faults()) },
    {
      method: "POST",
      path: `${BASE}/faults`,
      handle: (_call, body) => jsonOutcome(control.inject(checkOrder(body, notificationFaultSchema)), 201),
    },
    {
      method: "DELETE",
      path: `${BASE}/faults`,
      handle: () => jsonOutcome({ cleared: control.clearFaults() }),
    },
    {
      method: "DELETE",
      path: `${BASE}/faults/:id`,
      handle: ({ params }) => {
        const cleared = control.clearFaults(Number(params["id"]));
        if (cleared === 0) throw new ControlProblem(404, `no such fault: ${params["id"]}`);
        return jsonOutcome({ cleared });
      },
    },

    {
      method: "GET",
      path: `${BASE}/deliveries`,
      handle: ({ query }) => {
        const wish = checkOrder(query, wanted);
        const fits = (one: ReturnType<typeof control.deliveries>[number]): boolean =>
          one.sid === (wish.sid ?? one.sid) &&
          one.cname === (wish.cname ?? one.cname) &&
          one.state === (wish.state ?? one.state) &&
          one.eventType === (wish.eventType ?? one.eventType);
        return jsonOutcome(control.deliveries().filter(fits));
      },
    },
    {
      method: "DELETE",
      path: `${BASE}/deliveries`,
      handle: () => {
        control.clearDeliveries();
        return jsonOutcome(tally());
      },
    },
    {
      method: "GET",
      path: `${BASE}/settled`,
      handle: async () => {
        await control.settled();
        return jsonOutcome(tally());
      },
    },
  ];
}
