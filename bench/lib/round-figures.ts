/** What one measured round says about one server. */
export interface RoundFigures {
  /** Microseconds of the server's CPU, user and system, for one request. */
  readonly cpuMicros: number;
  readonly requestsPerSecond: number;
  /** Milliseconds, seen by the client. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}
