import { z } from "zod";
import { sceneContentSchema } from "../content/scene-content-schema.js";
import { isScenePath } from "./is-scene-path.js";

/** Shape of a scene in the state file. */
export const sceneSchema = z.strictObject({
  path: z.string().refine(isScenePath, "an absolute scene path"),
  content: sceneContentSchema,
});
