import type { z } from "zod";
import type { temporaryKeysSchema } from "./temporary-keys-schema.js";

/** Credentials for a time, as STS hands them out. */
export type TemporaryKeys = z.infer<typeof temporaryKeysSchema>;
