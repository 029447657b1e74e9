import type { ErrorCode } from "../../errors/catalogue.js";
import type { UpstreamRefusal } from "../../errors/upstream-refusal.js";
import { cleanReason } from "./clean-reason.js";
import type { Outcome } from "./outcome.js";

const NO_REPLY = {
  network: ["UPSTREAM_UNAVAILABLE", "the connection failed"],
  timeout: ["UPSTREAM_TIMEOUT", "no answer in time"],
  tooLarge: ["UPSTREAM_REJECTED", "the answer is larger than this server reads"],
  circuitOpen: ["UPSTREAM_UNAVAILABLE", "it failed too often just now; calls are held back for a moment"],
} as const satisfies Record<string, readonly [ErrorCode, string]>;

interface Sent {
  readonly service: string;
  readonly operation: string;
  /** Credentials sent with the call; they never come back out. */
  readonly secrets: readonly string[];
}

/** The catalogue's code for an outcome that is no success, and what may be told of it. */
export function refusalOf(outcome: Outcome, sent: Sent): { code: ErrorCode; upstream: UpstreamRefusal } {
  const { service, operation, secrets } = sent;
  if (outcome.kind === "none") {
    const [code, reason] = NO_REPLY[outcome.trouble];
    return { code, upstream: { service, operation, httpStatus: null, code: null, reason, requestId: null } };
  }
  const said = messageIn(outcome.text);
  const requestId = outcome.headers["x-request-id"];
  return {
    code: codeOf(outcome.status),
    upstream: {
      service,
      operation,
      httpStatus: outcome.status,
      code: null,
      reason: said === null ? `HTTP ${outcome.status} without a message` : cleanReason(said, secrets),
      requestId: typeof requestId === "string" ? cleanReason(requestId, secrets) : null,
    },
  };
}

function codeOf(status: number): ErrorCode {
  if (status === 401 || status === 403) return "UPSTREAM_UNAUTHORIZED";
  if (status === 429) return "UPSTREAM_RATE_LIMITED";
  if (status === 504) return "UPSTREAM_TIMEOUT";
  if (status >= 500) return "UPSTREAM_UNAVAILABLE";
  return "UPSTREAM_REJECTED";
}

/** The `message` of an error body, the one field that is documented (contracts/whiteboard.md B2). */
function messageIn(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null || !("message" in body)) return null;
    return typeof body.message === "string" && body.message !== "" ? body.message : null;
  } catch {
    return null;
  }
}
