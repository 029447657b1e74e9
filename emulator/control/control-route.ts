import type { Call } from "../http/call.js";
import type { Operation } from "../http/operation.js";
import type { Outcome } from "../http/outcome.js";

/** One call of the control API: `body` is its parsed JSON, undefined when there is none. */
export interface ControlRoute {
  readonly method: Operation["method"];
  readonly path: string;
  handle(call: Call, body: unknown): Promise<Outcome> | Outcome;
}
