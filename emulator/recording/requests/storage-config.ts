import type { z } from "zod";
import type { storageConfigSchema } from "./storage-config-schema.js";

/** Where a session uploads to, and as whom. */
export type StorageConfig = z.output<typeof storageConfigSchema>;
