import type { UpstreamRefusal } from "../../errors/upstream-refusal.js";
import { cleanReason } from "../http/clean-reason.js";
import type { Outcome } from "../http/outcome.js";
import { refusalOf as plainRefusalOf } from "../http/refusal-of.js";
import { codeWords } from "./code-words.js";
import type { Operation } from "./operation.js";
import { readErrorBody } from "./read-error-body.js";

/**
 * What may be told of an outcome that is no success: the service's number, and its words or else ours.
 *
 * @param secrets texts sent with the call; they never come back out.
 */
export function recordingRefusalOf(
  outcome: Outcome,
  operation: Operation,
  secrets: readonly string[],
): UpstreamRefusal {
  const { upstream } = plainRefusalOf(outcome, { service: "cloud-recording", operation, secrets });
  if (outcome.kind === "none") return upstream;
  const { code, words } = readErrorBody(outcome.text);
  const reason =
    words !== null
      ? cleanReason(words, secrets)
      : ((code === null ? null : codeWords(operation, code)) ?? silenceIn(outcome.status));
  return { ...upstream, code, reason };
}

function silenceIn(status: number): string {
  return status === 200
    ? "answered 200, but its body is not as documented"
    : `HTTP ${status} without a message`;
}
