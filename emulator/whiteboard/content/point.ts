import type { z } from "zod";
import type { pointSchema } from "./point-schema.js";

/** `[x, y]` in whiteboard units. */
export type Point = z.infer<typeof pointSchema>;
