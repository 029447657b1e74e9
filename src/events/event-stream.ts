import type { LogEntry } from "./log-entry.js";
import type { LogFilter } from "./log-filter.js";

/**
 * What a subscription field subscribes to: a selection of the event log, and where to begin. It is a description and
 * holds nothing open; the fan-out brings the entries.
 */
export interface EventStream {
  readonly filter: LogFilter;
  /** Begin behind this position; null: with what comes from now on. */
  readonly after: number | null;
  /** Given first, before any entry: how things are now. Entries that are part of it already are left out. */
  readonly present?: (() => Promise<LogEntry>) | undefined;
  /** Whether this entry is the last there can be, so that the stream completes after it. */
  readonly isLast?: ((entry: LogEntry) => boolean) | undefined;
}
