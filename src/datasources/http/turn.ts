/** How a call stands in the queue before an upstream. */
export interface Turn {
  /** The longest wait that makes sense for this call, in milliseconds; the queue's own bound where absent. */
  readonly maxWaitMs?: number | undefined;
  /** `callers`: only in the share that callers have, so that they cannot take all of it; anywhere where absent. */
  readonly lane?: "callers";
}
