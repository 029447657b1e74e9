import { z } from "zod";
import { switchTable } from "./switch-table.js";

type Shape = { [K in keyof typeof switchTable]: z.ZodOptional<(typeof switchTable)[K]["values"]> };

const shape = Object.fromEntries(
  Object.entries(switchTable).map(([name, { values }]) => [name, z.optional(values as z.ZodType)]),
) as unknown as Shape;

/** The switches that were moved from their default; names that do not exist are refused. */
export const switchOverridesSchema = z.strictObject(shape);
