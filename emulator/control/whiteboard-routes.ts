import { z } from "zod";
import { sceneContentSchema } from "../whiteboard/content/scene-content-schema.js";
import { checkOrder } from "./check-order.js";
import type { ControlRoute } from "./control-route.js";
import { jsonOutcome } from "./json-outcome.js";
import { roomOrderSchema } from "./room-order-schema.js";
import { serviceOrderSchema } from "./service-order-schema.js";
import type { WhiteboardControl } from "./whiteboard-control.js";

const BASE = "/_emulator/whiteboard";
const pathQuery = z.object({ path: z.string() });
const pictureQuery = pathQuery.extend({
  width: z.coerce.number().default(1280),
  height: z.coerce.number().default(720),
});
const banOrder = z.strictObject({ isBan: z.boolean() });
const teamOrder = z.strictObject({ disabled: z.boolean() });

/** The whiteboard's control over HTTP. Scene paths are in the query, where their slashes need no care. */
export function whiteboardRoutes(control: WhiteboardControl): ControlRoute[] {
  const uuidOf = (params: Readonly<Record<string, string>>): string => params["uuid"] ?? "";
  const regionOf = (params: Readonly<Record<string, string>>): string => params["region"] ?? "";
  return [
    { method: "GET", path: `${BASE}/rooms`, handle: () => jsonOutcome(control.rooms()) },
    {
      method: "POST",
      path: `${BASE}/rooms`,
      handle: async (_call, body) =>
        jsonOutcome(await control.createRoom(checkOrder(body ?? {}, roomOrderSchema)), 201),
    },
    {
      method: "GET",
      path: `${BASE}/rooms/:uuid`,
      handle: ({ params }) => jsonOutcome(control.room(uuidOf(params))),
    },
    {
      method: "PATCH",
      path: `${BASE}/rooms/:uuid`,
      handle: async ({ params }, body) =>
        jsonOutcome(await control.disableRoom(uuidOf(params), checkOrder(body, banOrder).isBan)),
    },
    {
      method: "GET",
      path: `${BASE}/rooms/:uuid/scenes`,
      handle: ({ params, query }) =>
        jsonOutcome(control.scene(uuidOf(params), checkOrder(query, pathQuery).path)),
    },
    {
      method: "PUT",
      path: `${BASE}/rooms/:uuid/scenes`,
      handle: async ({ params, query }, body) => {
        const content = checkOrder(body, sceneContentSchema);
        return jsonOutcome(
          await control.setScene(uuidOf(params), checkOrder(query, pathQuery).path, content),
        );
      },
    },
    {
      method: "DELETE",
      path: `${BASE}/rooms/:uuid/scenes`,
      handle: async ({ params, query }) =>
        jsonOutcome(await control.removeScene(uuidOf(params), checkOrder(query, pathQuery).path)),
    },
    {
      method: "GET",
      path: `${BASE}/rooms/:uuid/picture`,
      handle: async ({ params, query }) => {
        const { path, ...size } = checkOrder(query, pictureQuery);
        return { type: "picture", png: await control.picture(uuidOf(params), path, size) };
      },
    },
    {
      method: "GET",
      path: `${BASE}/regions/:region`,
      handle: ({ params }) => jsonOutcome(control.service(regionOf(params))),
    },
    {
      method: "PATCH",
      path: `${BASE}/regions/:region`,
      handle: async ({ params }, body) =>
        jsonOutcome(await control.setService(regionOf(params), checkOrder(body, serviceOrderSchema))),
    },
    {
      method: "PATCH",
      path: `${BASE}/team`,
      handle: async (_call, body) => {
        const order = checkOrder(body, teamOrder);
        await control.disableTeam(order.disabled);
        return jsonOutcome(order);
      },
    },
  ];
}
