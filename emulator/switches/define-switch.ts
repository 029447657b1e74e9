import type { z } from "zod";

/** Ties the default of a switch to its possible values and to the text that explains it. */
export function defineSwitch<T extends z.ZodType>(values: T, fallback: z.infer<T>, doc: string) {
  return { values, default: fallback, doc };
}
