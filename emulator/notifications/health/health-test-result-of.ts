import type { PostOutcome } from "../delivery/post-within.js";
import type { HealthTestResult } from "./health-test-result.js";

/** Codes of the console (contracts/notifications.md A4). */
const NO_ANSWER_IN_TIME = 590;
const NOT_REACHED = 591;
const BAD_CERTIFICATE = 592;

/** How an answer is judged: it must be 200 with a JSON body (contracts/notifications.md A4). */
export function healthTestResultOf(eventType: number, outcome: PostOutcome): HealthTestResult {
  const { problem, status, json } = outcome;
  if (status === null) return { eventType, passed: false, code: codeOf(problem), problem };
  if (status !== 200) return { eventType, passed: false, code: status, problem: `status ${status}` };
  return { eventType, passed: json, code: status, problem: json ? null : "the body is not JSON" };
}

function codeOf(problem: string): number {
  if (problem === "timeout") return NO_ANSWER_IN_TIME;
  return /CERT|SIGNATURE/.test(problem) ? BAD_CERTIFICATE : NOT_REACHED;
}
