import type { Delivery } from "./delivery.js";

/** Where a subscriber's results go: one socket, response or router. */
export interface Sink {
  /**
   * Takes one result. Returns whether it takes another at once; after `false` it is given nothing until its
   * subscriber's `resume`, so what waits for a slow reader waits in the log and not in memory.
   */
  next(delivery: Delivery): boolean;
  /** Nothing follows: null when the stream has come to its end, else the error that ended it. */
  end(error: unknown): void;
}
