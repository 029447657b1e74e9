import { z } from "zod";
import type { Operation } from "../../http/operation.js";
import type { SceneContent } from "../content/scene-content.js";
import { directoryPathSchema } from "../scenes/directory-path-schema.js";
import { isScenePath } from "../scenes/is-scene-path.js";
import { joinScenePath } from "../scenes/join-scene-path.js";
import { pathKind } from "../scenes/path-kind.js";
import { putScene } from "../scenes/put-scene.js";
import type { WhiteboardWorld } from "../world.js";
import { changeRoom } from "./change-room.js";
import { protectedOperation } from "./protected-operation.js";
import { readBody } from "./read-body.js";

const isName = (name: string): boolean => !name.includes("/") && isScenePath(`/${name}`);
const side = z.number().positive().max(100_000);
const bodySchema = z.object({
  path: directoryPathSchema,
  scenes: z
    .array(
      z.object({
        name: z.string().refine(isName, "must be a name without /"),
        ppt: z.object({ src: z.string().max(2048), width: side, height: side }).optional(),
      }),
    )
    .min(1),
});

/** `POST /v5/rooms/{uuid}/scenes`: adds scenes to a directory, which need not exist (contracts/whiteboard.md B7). */
export function addScenes(world: WhiteboardWorld): Operation {
  return protectedOperation(world, {
    name: "addScenes",
    method: "POST",
    path: "/v5/rooms/:uuid/scenes",
    carryOut: async (authorized) => {
      const { path, scenes: added } = readBody(authorized.call, bodySchema);
      await changeRoom(world, authorized, (room) => {
        let scenes = room.scenes;
        for (const { name, ppt } of added) {
          const scenePath = joinScenePath(path, name);
          const known = pathKind(scenes, scenePath) === "page";
          if (known && authorized.switches.duplicateScene === "ignore") continue;
          const content: SceneContent = {
            elements: [],
            ...(ppt === undefined ? {} : { background: { page: ppt } }),
          };
          scenes = putScene(scenes, scenePath, content);
        }
        return { ...room, scenes };
      });
      return { status: 201, body: {} };
    },
  });
}
