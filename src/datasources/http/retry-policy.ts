/** What can be wrong with an attempt, in the words of a retry table. Numbers are HTTP statuses. */
export type Trouble = "network" | "timeout" | "circuitOpen" | number;

/** One row: what it is for, the pauses before the repeats (as many repeats as pauses), where the repeat goes. */
export interface RetryRow {
  readonly on: readonly Trouble[];
  /** Milliseconds, spread by a quarter either way. A Retry-After that is longer wins. */
  readonly pausesMs: readonly number[];
  /** Whether the repeat goes to the next base address, where there are several. */
  readonly failOver: boolean;
}

export type RetryPolicy = readonly RetryRow[];

/**
 * For calls that may be repeated without harm: reads, and whiteboard screenshots, whose object key is the same
 * each time so that a repeat overwrites the picture with itself (contracts/whiteboard.md B5.3).
 */
export const repeatable: RetryPolicy = [
  { on: ["network"], pausesMs: [50, 400, 1_500], failOver: true },
  { on: ["timeout"], pausesMs: [100], failOver: true },
  { on: ["circuitOpen"], pausesMs: [0], failOver: true },
  { on: [500, 502, 503, 504], pausesMs: [200, 1_000], failOver: true },
  { on: [429], pausesMs: [1_000, 2_000, 4_000], failOver: false },
];
