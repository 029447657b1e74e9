import { z } from "zod";
import type { Operation } from "../../http/operation.js";
import { pageOfRooms } from "../rooms/page-of-rooms.js";
import { roomAnswer } from "../rooms/room-answer.js";
import type { WhiteboardWorld } from "../world.js";
import { checkParameters } from "./check-parameters.js";
import { protectedOperation } from "./protected-operation.js";

const querySchema = z.object({
  beginUUID: z.string().optional(),
  limit: z.coerce.number().int().gt(0).max(1000).default(100),
});

/** `GET /v5/rooms`: rooms of the region, a page at a time, without a total (contracts/whiteboard.md B6). */
export function listRooms(world: WhiteboardWorld): Operation {
  return protectedOperation(world, {
    name: "listRooms",
    method: "GET",
    path: "/v5/rooms",
    carryOut: ({ call, region, switches }) => {
      const { beginUUID, limit } = checkParameters(call.query, querySchema);
      const { rooms, team } = world.store.current.whiteboard;
      const visible = rooms.filter((room) => room.region === region || switches.wrongRegion === "ignore");
      const page = pageOfRooms(visible, { beginUUID, limit, inclusive: switches.beginUuidInclusive });
      return { status: 200, body: page.map((room) => roomAnswer(room, team)) };
    },
  });
}
