import { z } from "zod";
import type { ChannelControl } from "./channel-control.js";
import { channelUserOrderSchema } from "./channel-user-order-schema.js";
import { checkOrder } from "./check-order.js";
import type { ControlRoute } from "./control-route.js";
import { jsonOutcome } from "./json-outcome.js";

const CHANNEL = "/_emulator/channels/:cname";
const USER = `${CHANNEL}/users/:uid`;
const profileOrder = z.strictObject({ channelType: z.literal([0, 1]).nullable() });

/** The channels over HTTP. */
export function channelRoutes(control: ChannelControl): ControlRoute[] {
  const cnameOf = (params: Readonly<Record<string, string>>): string => params["cname"] ?? "";
  const uidOf = (params: Readonly<Record<string, string>>): string => params["uid"] ?? "";
  return [
    { method: "GET", path: "/_emulator/channels", handle: () => jsonOutcome(control.list()) },
    { method: "GET", path: CHANNEL, handle: ({ params }) => jsonOutcome(control.channel(cnameOf(params))) },
    {
      method: "PATCH",
      path: CHANNEL,
      handle: async ({ params }, body) =>
        jsonOutcome(await control.setProfile(cnameOf(params), checkOrder(body, profileOrder).channelType)),
    },
    {
      method: "PUT",
      path: USER,
      handle: async ({ params }, body) => {
        const order = checkOrder(body ?? {}, channelUserOrderSchema);
        return jsonOutcome(await control.join(cnameOf(params), uidOf(params), order));
      },
    },
    {
      method: "PATCH",
      path: USER,
      handle: async ({ params }, body) => {
        const order = checkOrder(body, channelUserOrderSchema);
        return jsonOutcome(await control.change(cnameOf(params), uidOf(params), order));
      },
    },
    {
      method: "DELETE",
      path: USER,
      handle: async ({ params }) => {
        await control.leave(cnameOf(params), uidOf(params));
        return jsonOutcome(control.channel(cnameOf(params)));
      },
    },
  ];
}
