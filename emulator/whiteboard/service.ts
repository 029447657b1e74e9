import type { z } from "zod";
import type { serviceSchema } from "./service-schema.js";

/** Console configuration of one data centre. */
export type Service = z.infer<typeof serviceSchema>;
