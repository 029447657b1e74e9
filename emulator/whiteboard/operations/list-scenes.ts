import { z } from "zod";
import type { Operation } from "../../http/operation.js";
import { roomInRegion } from "../access/room-in-region.js";
import { directoryPathSchema } from "../scenes/directory-path-schema.js";
import { parentDirectory } from "../scenes/parent-directory.js";
import type { WhiteboardWorld } from "../world.js";
import { checkParameters } from "./check-parameters.js";
import { directoryScenes } from "./directory-scenes.js";
import { protectedOperation } from "./protected-operation.js";

const querySchema = z.object({
  sceneDir: directoryPathSchema.optional(),
});

/** `GET /v5/rooms/{uuid}/scenes`: the paths in a directory (contracts/whiteboard.md B7). */
export function listScenes(world: WhiteboardWorld): Operation {
  return protectedOperation(world, {
    name: "listScenes",
    method: "GET",
    path: "/v5/rooms/:uuid/scenes",
    carryOut: ({ call, region, switches }) => {
      const { sceneDir } = checkParameters(call.query, querySchema);
      const room = roomInRegion(world.store.current.whiteboard, call.params["uuid"] ?? "", region, switches);
      const scenes =
        sceneDir === undefined && switches.sceneListWithoutDirectory === "all"
          ? room.scenes
          : directoryScenes(room.scenes, sceneDir ?? parentDirectory(room.currentScene), switches);
      return { status: 200, body: scenes.map((scene) => scene.path) };
    },
  });
}
