import type { z } from "zod";
import type { happeningSchema } from "./happening-schema.js";

/** Something that happened in a session. */
export type Happening = z.infer<typeof happeningSchema>;
