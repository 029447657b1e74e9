import { z } from "zod";
import type { Operation } from "../../http/operation.js";
import { roomAnswer } from "../rooms/room-answer.js";
import type { WhiteboardWorld } from "../world.js";
import { changeRoom } from "./change-room.js";
import { protectedOperation } from "./protected-operation.js";
import { readBody } from "./read-body.js";

const bodySchema = z.object({ isBan: z.boolean() });

/** `PATCH /v5/rooms/{uuid}`: disables a room or enables it again (contracts/whiteboard.md B6). */
export function updateRoom(world: WhiteboardWorld): Operation {
  return protectedOperation(world, {
    name: "updateRoom",
    method: "PATCH",
    path: "/v5/rooms/:uuid",
    carryOut: async (authorized) => {
      const { isBan } = readBody(authorized.call, bodySchema);
      const room = await changeRoom(world, authorized, (before) => ({ ...before, isBan }));
      return { status: 201, body: roomAnswer(room, world.store.current.whiteboard.team) };
    },
  });
}
