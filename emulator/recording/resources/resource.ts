import type { z } from "zod";
import type { resourceSchema } from "./resource-schema.js";

/** What acquire hands out: five minutes' leave to start one session. */
export type Resource = z.infer<typeof resourceSchema>;
