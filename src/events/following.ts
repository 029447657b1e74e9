import type { EventStream } from "./event-stream.js";

/**
 * What a subscription's `subscribe` resolver answers. graphql-js takes nothing but an async iterable there; whoever
 * holds the connections takes the description out of it instead, and has the fan-out read the log once for everybody.
 */
export class Following implements AsyncIterable<never> {
  constructor(readonly stream: EventStream) {}

  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error("the fan-out reads the log for a subscription; nobody iterates over it");
  }
}
