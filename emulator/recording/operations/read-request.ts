import type { z } from "zod";
import type { Call } from "../../http/call.js";
import { parseJson } from "../../http/parse-json.js";
import { refusals } from "../answers/refusals.js";
import { parameterProblem } from "../requests/parameter-problem.js";

/**
 * The body of a call, with its defaults.
 *
 * @param operation begins the reason, as in `Acquire: invalid resourceExpiredHour value!`
 * @throws RecordingRefusal 400/2
 */
export function readRequest<T extends z.ZodType>(call: Call, schema: T, operation: string): z.output<T> {
  const given = parseJson(call.body);
  // The text is the only one on record for a body that is none (contracts/cloud-recording.md 9).
  if (given === undefined) throw refusals.parameter(`${operation}: post method api body check failed`);
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw refusals.parameter(`${operation}: ${parameterProblem(parsed.error)}`);
}
