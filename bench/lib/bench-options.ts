/** What a benchmark may be told on the command line. */
export interface BenchOptions {
  /** Measured requests per server and round. */
  readonly requests: number;
  readonly rounds: number;
  readonly connections: number;
  /** Requests per server before the first round. */
  readonly warmup: number;
  /** Names of the servers to measure. */
  readonly only: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
}
