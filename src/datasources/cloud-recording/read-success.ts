import type { z } from "zod";
import type { Outcome } from "../http/outcome.js";
import { parseJson } from "../http/parse-json.js";

/** The checked body of an outcome that is a success as documented, or null. */
export function readSuccess<T extends object>(outcome: Outcome, answer: z.ZodType<T>): T | null {
  if (outcome.kind !== "reply" || outcome.status !== 200) return null;
  return answer.safeParse(parseJson(outcome.text)).data ?? null;
}
