import type { Caller } from "./caller.js";

/**
 * How much one caller may ask. Whoever is within bounds is told so at once, without a promise to wait for: that is
 * nearly everybody.
 */
export interface CallerBudget {
  /**
   * Counts one operation, whatever it is: a query, a mutation, a subscription that begins. What a subscription gives is
   * not counted.
   *
   * @returns null where it is granted at once; else what resolves when it is granted, and rejects with StillgraphError
   *   RATE_LIMITED and `retryAfter`.
   */
  take(caller: Caller): Promise<void> | null;
  /**
   * Counts one request or connection of an address, before anything is known of who asks: so it counts wrong tokens too.
   *
   * @returns as `take`.
   */
  takeAddress(address: string): Promise<void> | null;
}
