/** Who wants to hear when something was written to the event log, by this node or another. */
export interface LogListener {
  /** Something may have been written; it is often called for nothing. */
  wake(): void;
  /** Until the next `wake` nothing is heard, whatever is written; the connection is being made anew. */
  lost(reason: unknown): void;
}
