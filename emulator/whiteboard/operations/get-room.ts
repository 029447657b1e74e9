import type { Operation } from "../../http/operation.js";
import { roomInRegion } from "../access/room-in-region.js";
import { roomAnswer } from "../rooms/room-answer.js";
import type { WhiteboardWorld } from "../world.js";
import { protectedOperation } from "./protected-operation.js";

/** `GET /v5/rooms/{uuid}` (contracts/whiteboard.md B6). */
export function getRoom(world: WhiteboardWorld): Operation {
  return protectedOperation(world, {
    name: "getRoom",
    method: "GET",
    path: "/v5/rooms/:uuid",
    carryOut: ({ call, region, switches }) => {
      const { whiteboard } = world.store.current;
      const room = roomInRegion(whiteboard, call.params["uuid"] ?? "", region, switches);
      return { status: 200, body: roomAnswer(room, whiteboard.team) };
    },
  });
}
