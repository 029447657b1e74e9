import type { z } from "zod";
import type { sessionPhaseSchema } from "./session-phase-schema.js";

/** Where a session stands. */
export type SessionPhase = z.infer<typeof sessionPhaseSchema>;
