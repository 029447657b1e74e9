import type { z } from "zod";
import type { elementSchema } from "./element-schema.js";

/** One thing drawn on a scene. */
export type SceneElement = z.infer<typeof elementSchema>;
