import type { ErrorCode } from "../../errors/catalogue.js";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import { cleanReason } from "../http/clean-reason.js";
import type { Outcome } from "../http/outcome.js";

interface Asked {
  /** Name of the call, for example `listObjects`. */
  readonly operation: string;
  /** Keys sent along, which no error repeats. */
  readonly secrets: readonly string[];
}

/** The catalogue's error for a storage that did not do what it was asked. */
export function storageRefusal(outcome: Outcome, { operation, secrets }: Asked): StillgraphError {
  const isReply = outcome.kind === "reply";
  const reason = isReply
    ? cleanReason(outcome.text === "" ? `HTTP ${outcome.status}` : outcome.text, secrets)
    : outcome.trouble === "timeout"
      ? "no answer in time"
      : "the connection failed";
  const requestId = isReply ? outcome.headers["x-amz-request-id"] : null;
  return new StillgraphError(codeOf(outcome), `The storage refused \`${operation}\`: ${reason}.`, {
    upstream: {
      service: "storage",
      operation,
      httpStatus: isReply ? outcome.status : null,
      code: null,
      reason,
      requestId: typeof requestId === "string" ? requestId : null,
    },
    ...(isReply ? {} : { cause: outcome.cause }),
  });
}

function codeOf(outcome: Outcome): ErrorCode {
  if (outcome.kind === "none")
    return outcome.trouble === "timeout" ? "UPSTREAM_TIMEOUT" : "UPSTREAM_UNAVAILABLE";
  const { status, text } = outcome;
  if (status === 401 || status === 403) return "UPSTREAM_UNAUTHORIZED";
  // S3 says 503 where others say 429.
  if (status === 429 || /^SlowDown/.test(text)) return "UPSTREAM_RATE_LIMITED";
  if (status === 504) return "UPSTREAM_TIMEOUT";
  return status >= 500 ? "UPSTREAM_UNAVAILABLE" : "UPSTREAM_REJECTED";
}
