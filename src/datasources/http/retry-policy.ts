/**
 * What can be wrong with an attempt, in the words of a retry table. A number is an HTTP status, `5xx` a family of
 * them; `206/65` is a status with the service's own code in the body, with `*` for the status it is that code under any.
 * `unreadable` is a successful status whose body is not as documented.
 */
export type Trouble =
  | "network"
  | "timeout"
  | "tooLarge"
  | "circuitOpen"
  | "unreadable"
  | number
  | `${number}xx`
  | `${number | "*"}/${number}`;

/** One row: what it is for, the pauses before the repeats (as many repeats as pauses), where the repeat goes. */
export interface RetryRow {
  readonly on: readonly Trouble[];
  /** Milliseconds, spread by a quarter either way. A Retry-After that is longer wins. */
  readonly pausesMs: readonly number[];
  /**
   * Whether a repeat goes to the next base address, where there are several. `afterwards`: the pauses belong to the
   * same address, and once they are used up each further address is tried once, without a pause.
   */
  readonly failOver: boolean | "afterwards";
}

/** The first row that fits counts. Each row counts its own repeats. */
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
