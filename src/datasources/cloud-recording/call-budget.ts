import type { Turn } from "../http/turn.js";

/** The right to call, shared by everything that calls for one App ID (contracts/cloud-recording.md 2). */
export interface CallBudget {
  /**
   * Waits for the caller's turn.
   *
   * @throws StillgraphError RATE_LIMITED when the queue is too long to join.
   */
  take(turn?: Turn): Promise<void>;
}
