import { z } from "zod";
import type { Operation } from "../../http/operation.js";
import { newRoom } from "../rooms/new-room.js";
import { roomAnswer } from "../rooms/room-answer.js";
import type { WhiteboardWorld } from "../world.js";
import { protectedOperation } from "./protected-operation.js";
import { readBody } from "./read-body.js";

const bodySchema = z.object({ isRecord: z.boolean().default(false), limit: z.int().min(0).default(0) });

/** `POST /v5/rooms`: a room in the region of the call (contracts/whiteboard.md B6). */
export function createRoom(world: WhiteboardWorld): Operation {
  return protectedOperation(world, {
    name: "createRoom",
    method: "POST",
    path: "/v5/rooms",
    carryOut: async ({ call, region }) => {
      const wish = readBody(call, bodySchema);
      const room = newRoom({ uuid: world.newUuid(), region, now: world.clock(), ...wish });
      await world.store.update((state) => ({
        ...state,
        whiteboard: { ...state.whiteboard, rooms: [...state.whiteboard.rooms, room] },
      }));
      return { status: 201, body: roomAnswer(room, world.store.current.whiteboard.team) };
    },
  });
}
