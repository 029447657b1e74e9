import { StillgraphError } from "../errors/stillgraph-error.js";
import { refusalOfFramework } from "../server/refusal-of-framework.js";
import type { CallbackOutcome } from "./callback-outcome.js";
import { CallbackRefusal } from "./callback-refusal.js";

interface RefusedRequest {
  readonly outcome: CallbackOutcome;
  readonly error: unknown;
  /** HTTP status in place of the error's own. */
  readonly status?: number;
}

/**
 * What the receiver makes of whatever was thrown while it worked on a request.
 *
 * @param bodyLimit bytes.
 */
export function refusalOfRequest(error: unknown, bodyLimit: number): RefusedRequest {
  if (error instanceof CallbackRefusal) return { outcome: error.outcome, error, status: error.status };
  if (error instanceof StillgraphError && error.code === "STORE_UNAVAILABLE") {
    return { outcome: "storeAway", error };
  }
  const refusal = refusalOfFramework(error, bodyLimit);
  if (refusal === null) return { outcome: "failed", error };
  return { outcome: refusal.status === 413 ? "tooLarge" : "unreadable", ...refusal };
}
