/** What one burst of load saw from outside. */
export interface LoadResult {
  /** From the first request sent to the last answer received. */
  readonly seconds: number;
  /** Milliseconds from request to complete answer. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}
