import type { z } from "zod";
import type { sessionSchema } from "./session-schema.js";

/** A session from its start on. */
export type Session = z.infer<typeof sessionSchema>;
