import type { z } from "zod";
import type { sceneContentSchema } from "./scene-content-schema.js";

/** What is on a scene. Lengths are whiteboard units: pixels when the camera's scale is 1. */
export type SceneContent = z.infer<typeof sceneContentSchema>;
