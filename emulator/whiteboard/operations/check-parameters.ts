import type { z } from "zod";
import { refusals } from "../refusals.js";

/**
 * Parameters that fit the schema.
 *
 * @throws Refusal 400 naming the first one that does not
 */
export function checkParameters<T extends z.ZodType>(given: unknown, schema: T): z.output<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = issue === undefined || issue.path.length === 0 ? "body" : issue.path.join(".");
  throw refusals.invalidParameter(`${name}: ${issue?.message ?? "invalid"}`);
}
