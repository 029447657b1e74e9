import { z } from "zod";
import { ControlProblem } from "./control-problem.js";

/**
 * An order that fits the schema, with its defaults.
 *
 * @throws ControlProblem 400 naming every field that does not
 */
export function checkOrder<T extends z.ZodType>(given: unknown, schema: T): z.output<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ControlProblem(400, z.prettifyError(parsed.error));
}
