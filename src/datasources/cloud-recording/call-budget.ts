/** The right to call, shared by everything that calls for one App ID (contracts/cloud-recording.md 2). */
export interface CallBudget {
  /**
   * Waits for the caller's turn.
   *
   * @param options `maxWaitMs`: the longest wait that makes sense for this call, in milliseconds; the budget's own bound
   *   unless given.
   * @throws StillgraphError RATE_LIMITED when the queue is too long to join.
   */
  take(options?: { readonly maxWaitMs?: number | undefined }): Promise<void>;
}
