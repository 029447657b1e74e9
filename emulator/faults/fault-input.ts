import type { z } from "zod";
import type { faultSchema } from "./fault-schema.js";

/** An order for something to go wrong, as a caller writes it: `operation` defaults to `*`, `times` to 1. */
export type FaultInput = z.input<typeof faultSchema>;
