import type { z } from "zod";
import type { Call } from "../../http/call.js";
import { parseJson } from "../../http/parse-json.js";
import { refusals } from "../refusals.js";
import { checkParameters } from "./check-parameters.js";

/**
 * The JSON body of a call, checked; no body counts as `{}`.
 *
 * @throws Refusal 400
 */
export function readBody<T extends z.ZodType>(call: Call, schema: T): z.output<T> {
  const body = call.body === "" ? {} : parseJson(call.body);
  if (body === undefined) throw refusals.invalidBody();
  return checkParameters(body, schema);
}
