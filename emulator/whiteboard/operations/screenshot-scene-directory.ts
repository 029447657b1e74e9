import type { Operation } from "../../http/operation.js";
import { directoryPathSchema } from "../scenes/directory-path-schema.js";
import { parentDirectory } from "../scenes/parent-directory.js";
import { takeScreenshot } from "../take-screenshot.js";
import type { WhiteboardWorld } from "../world.js";
import { directoryScenes } from "./directory-scenes.js";
import { protectedOperation } from "./protected-operation.js";
import { readBody } from "./read-body.js";
import { roomForScreenshot } from "./room-for-screenshot.js";
import { screenshotSizeSchema } from "./screenshot-size-schema.js";

/**
 * `POST /v5/rooms/{uuid}/screenshot-list`: a picture of every scene directly in a directory, of the current
 * scene's directory without `path` (contracts/whiteboard.md B5.2). One picture that fails fails the call:
 * no field for a partial failure is documented.
 */
export function screenshotSceneDirectory(world: WhiteboardWorld): Operation {
  return protectedOperation(world, {
    name: "screenshotSceneDirectory",
    method: "POST",
    path: "/v5/rooms/:uuid/screenshot-list",
    carryOut: async (authorized) => {
      const { switches } = authorized;
      const bodySchema = screenshotSizeSchema(switches).extend({
        path: directoryPathSchema.optional(),
      });
      const { width, height, path } = readBody(authorized.call, bodySchema);
      const room = roomForScreenshot(world, authorized);
      const directory = path ?? parentDirectory(room.currentScene);
      const body = [];
      // One after the other: large pictures of a long directory would not fit into memory together.
      for (const scene of directoryScenes(room.scenes, directory, switches)) {
        body.push(await takeScreenshot(world, room, scene, { width, height, keyPath: scene.path, switches }));
      }
      return { status: 201, body };
    },
  });
}
