import type { RetryPolicy, RetryRow, Trouble } from "./retry-policy.js";

/** The first row of a table that is about any of these troubles. */
export function retryRowOf(policy: RetryPolicy, troubles: readonly Trouble[]): RetryRow | undefined {
  return policy.find(({ on }) => troubles.some((trouble) => on.includes(trouble)));
}
