import type { z } from "zod";
import type { teamSchema } from "./team-schema.js";

/** The project all rooms belong to. */
export type Team = z.infer<typeof teamSchema>;
