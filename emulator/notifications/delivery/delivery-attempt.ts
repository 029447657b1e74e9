/** One POST of a notification. */
export interface DeliveryAttempt {
  /** ISO 8601, UTC; `notifyMs` of the body. */
  readonly at: string;
  /** Null when there was no answer. */
  readonly status: number | null;
  /** Why there was no answer: the system's code, or `timeout`; null when there was one. */
  readonly problem: string | null;
  readonly durationMs: number;
}
