import type { EventPageOrder } from "../event-feed.js";
import type { EventStream } from "../event-stream.js";

/** Every callback that matches. */
export function callbackStream(filter: EventPageOrder["filter"], after: number | null): EventStream {
  return { filter: { ...filter, kinds: ["CALLBACK"] }, after };
}
