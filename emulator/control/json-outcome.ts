import type { Outcome } from "../http/outcome.js";

/** A JSON answer, 200 unless told otherwise. */
export function jsonOutcome(body: unknown, status = 200): Outcome {
  return { type: "answer", status, headers: {}, body };
}
