import { z } from "zod";
import { backgroundSchema } from "./background-schema.js";
import { elementSchema } from "./element-schema.js";

/** What is on a scene: a background and elements in drawing order, the last on top. */
export const sceneContentSchema = z.strictObject({
  background: backgroundSchema.optional(),
  elements: z.array(elementSchema).max(20_000).default([]),
});
