import type { Delivery } from "./delivery.js";
import type { LogEntry } from "./log-entry.js";

/** An entry as a group of equal subscriptions sees it. */
export type Rendered = {
  readonly position: number;
  /** For an entry that tells what became of a session: which version of it; null for every other. */
  readonly sessionVersion: number | null;
  /** Whether the stream ends with it. */
  readonly isLast: boolean;
} & (
  | { readonly delivery: Delivery; readonly failure: null }
  /** It could not be rendered: nobody may go on as if it were not there. */
  | { readonly delivery: null; readonly failure: { readonly error: unknown } }
);

/** What renders the entries of a group. */
export interface Renderer {
  /** Entry -> GraphQL result as JSON text. */
  readonly render: (entry: LogEntry) => Promise<string>;
  readonly isLast?: ((entry: LogEntry) => boolean) | undefined;
}
