import type { z } from "zod";
import type { sceneContentSchema } from "../whiteboard/content/scene-content-schema.js";

/** Content of a scene as a caller writes it: colours, widths and most else have defaults. */
export type SceneContentInput = z.input<typeof sceneContentSchema>;
