import type { RetryPolicy, RetryRow } from "../http/retry-policy.js";
import { decisions } from "./decisions.js";
import { type Ladder, ladders, type Patience, type Setback } from "./ladders.js";
import type { Operation } from "./operation.js";

const NO_REPEAT: Ladder = { pausesMs: [], failOver: false };

/**
 * The decision table of a call as the HTTP client reads it. Rows without a repeat stay in: they keep an answer that is
 * decided from being repeated by a broader row further down.
 *
 * @param timeScale 1 against Agora; a local Agora that makes an hour a minute is waited for 60 times shorter.
 */
export function retryPolicyFor(operation: Operation, patience: Patience, timeScale: number): RetryPolicy {
  return decisions[operation].map(({ on, repeat }): RetryRow => {
    const { pausesMs, failOver } = repeat === null ? NO_REPEAT : ladders[patience][repeat];
    const scale = repeat === null || isRealTime(repeat) ? 1 : timeScale;
    return { on, pausesMs: pausesMs.map((pause) => pause / scale), failOver };
  });
}

/** Calls are counted per second of the wall clock, whatever the time scale. */
function isRealTime(setback: Setback): boolean {
  return setback === "overQuota";
}
