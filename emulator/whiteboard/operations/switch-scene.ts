import { z } from "zod";
import type { Operation } from "../../http/operation.js";
import { directoryPathSchema } from "../scenes/directory-path-schema.js";
import type { WhiteboardWorld } from "../world.js";
import { changeRoom } from "./change-room.js";
import { protectedOperation } from "./protected-operation.js";
import { readBody } from "./read-body.js";
import { sceneAt } from "./scene-at.js";

const bodySchema = z.object({
  scenePath: directoryPathSchema,
});

/** `PATCH /v5/rooms/{uuid}/scene-state`: turns the room to another scene (contracts/whiteboard.md B7). */
export function switchScene(world: WhiteboardWorld): Operation {
  return protectedOperation(world, {
    name: "switchScene",
    method: "PATCH",
    path: "/v5/rooms/:uuid/scene-state",
    carryOut: async (authorized) => {
      const { scenePath } = readBody(authorized.call, bodySchema);
      await changeRoom(world, authorized, (room) => ({
        ...room,
        currentScene: sceneAt(room.scenes, scenePath, authorized.switches).path,
      }));
      const asNames = authorized.switches.sceneStateAnswer === "names";
      return {
        status: 201,
        body: { currentScenePath: asNames ? scenePath.slice(1).split("/") : [scenePath] },
      };
    },
  });
}
