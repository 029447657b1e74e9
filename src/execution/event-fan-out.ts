import type { EventStream } from "../events/event-stream.js";
import type { LogEntry } from "../events/log-entry.js";
import type { Sink } from "../events/sink.js";
import type { Subscriber } from "../events/subscriber.js";

/** What somebody who subscribes brings along. */
export interface Joining {
  /** The same for all who want the same results: of them one is asked to render, for all. */
  readonly key: string;
  readonly stream: EventStream;
  /** Entry -> the GraphQL result as JSON text. */
  readonly render: (entry: LogEntry) => Promise<string>;
  readonly sink: Sink;
}

/** What executes subscriptions needs of the fan-out of src/events. */
export interface EventFanOut {
  /** @throws StillgraphError CURSOR_EXPIRED, BAD_USER_INPUT, or what the fan-out was closed with. */
  join(joining: Joining): Promise<Subscriber>;
}
