import type { z } from "zod";
import type { switchOverridesSchema } from "./switch-overrides-schema.js";

/** The switches that were moved from their default. */
export type SwitchOverrides = z.infer<typeof switchOverridesSchema>;
