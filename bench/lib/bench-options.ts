/** What a benchmark may be told on the command line. */
export interface BenchOptions {
  /** Measured requests per server and round. */
  readonly requests: number;
  /** Measured rounds in one sitting. */
  readonly rounds: number;
  /** How often every server is started afresh and measured for `rounds` rounds. */
  readonly sittings: number;
  readonly connections: number;
  /** Rounds of a sitting that do not count. */
  readonly warmup: number;
  /** Names of the servers to measure. */
  readonly only: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
}
