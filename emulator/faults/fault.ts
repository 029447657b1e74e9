import type { z } from "zod";
import type { faultSchema } from "./fault-schema.js";

/** An order for something to go wrong, complete with its defaults. */
export type Fault = z.output<typeof faultSchema>;
