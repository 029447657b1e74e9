import type { z } from "zod";
import type { startRequestSchema } from "./start-request-schema.js";

/** A start whose body fits the schema, with its defaults. */
export type StartRequest = z.output<typeof startRequestSchema>;
