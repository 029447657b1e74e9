import { z } from "zod";
import { sceneContentSchema } from "../whiteboard/content/scene-content-schema.js";
import { regions } from "../whiteboard/regions.js";
import { roomSchema } from "../whiteboard/rooms/room-schema.js";
import { isScenePath } from "../whiteboard/scenes/is-scene-path.js";

/** A room to create. With `scenes` (path -> content, in index order) those replace the usual `/init`. */
export const roomOrderSchema = z.strictObject({
  uuid: roomSchema.shape.uuid.optional(),
  region: z.enum(regions).default("us-sv"),
  scenes: z
    .record(z.string().refine(isScenePath, "an absolute scene path"), sceneContentSchema)
    .refine((scenes) => Object.keys(scenes).length > 0, "at least one scene")
    .optional(),
});
