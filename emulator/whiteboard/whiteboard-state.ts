import type { z } from "zod";
import type { whiteboardStateSchema } from "./whiteboard-state-schema.js";

/** Everything the whiteboard part remembers. */
export type WhiteboardState = z.infer<typeof whiteboardStateSchema>;
