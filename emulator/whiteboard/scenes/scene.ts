import type { z } from "zod";
import type { sceneSchema } from "./scene-schema.js";

/** A page of a room: its path and what is drawn on it. Scenes are kept in index order. */
export type Scene = z.infer<typeof sceneSchema>;
