import type { Operation } from "../../http/operation.js";
import { directoryPathSchema } from "../scenes/directory-path-schema.js";
import { takeScreenshot } from "../take-screenshot.js";
import type { WhiteboardWorld } from "../world.js";
import { protectedOperation } from "./protected-operation.js";
import { readBody } from "./read-body.js";
import { roomForScreenshot } from "./room-for-screenshot.js";
import { sceneAt } from "./scene-at.js";
import { screenshotSizeSchema } from "./screenshot-size-schema.js";

/** Used when the caller leaves `path` out (contracts/whiteboard.md B5.1). */
const DEFAULT_PATH = "/init";

/** `POST /v5/rooms/{uuid}/screenshots` (contracts/whiteboard.md B5.1). */
export function screenshotScene(world: WhiteboardWorld): Operation {
  return protectedOperation(world, {
    name: "screenshotScene",
    method: "POST",
    path: "/v5/rooms/:uuid/screenshots",
    carryOut: async (authorized) => {
      const { switches } = authorized;
      const bodySchema = screenshotSizeSchema(switches).extend({
        path: directoryPathSchema.optional(),
      });
      const { width, height, path } = readBody(authorized.call, bodySchema);
      const room = roomForScreenshot(world, authorized);
      const scene = sceneAt(room.scenes, path ?? DEFAULT_PATH, switches);
      const keyPath = path === undefined && switches.undefinedKey ? null : scene.path;
      return {
        status: 201,
        body: await takeScreenshot(world, room, scene, { width, height, keyPath, switches }),
      };
    },
  });
}
