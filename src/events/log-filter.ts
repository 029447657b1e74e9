import type { LogEntry } from "./log-entry.js";

/** Which entries somebody wants; what is left out does not matter. Kept as data so that the store can apply it too. */
export interface LogFilter {
  readonly kinds: readonly LogEntry["kind"][];
  readonly sessionId?: string | undefined;
  readonly cname?: string | undefined;
  /** Entries of channels that one of these patterns stands for; what a caller's token names. */
  readonly channels?: readonly string[] | undefined;
  /** Callbacks with one of these numbers. */
  readonly codes?: readonly number[] | undefined;
  /** Only entries that tell of a picture for the first time. */
  readonly captured?: true | undefined;
}
