import type { z } from "zod";
import type { elementSchema } from "../../whiteboard/content/element-schema.js";

/** An element as one writes it down, defaults left out. */
export type ElementInput = z.input<typeof elementSchema>;
