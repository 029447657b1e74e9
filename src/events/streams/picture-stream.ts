import type { EventPageOrder } from "../event-feed.js";
import type { EventStream } from "../event-stream.js";

/** Every picture once, when it first became known, whether a callback told of it or the bucket's listing. */
export function pictureStream(
  filter: Pick<EventPageOrder["filter"], "sessionId" | "cname" | "channels">,
  after: number | null,
): EventStream {
  return { filter: { ...filter, kinds: ["CALLBACK", "PICTURE"], captured: true }, after };
}
