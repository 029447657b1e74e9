import type { EventStream } from "../../../src/events/event-stream.js";
import type { JoinOrder } from "../../../src/events/fan-out.js";
import type { LogEntry } from "../../../src/events/log-entry.js";
import type { MemorySink } from "../../support/memory-sink.js";

const everything: EventStream = { filter: { kinds: ["CALLBACK", "PICTURE", "SESSION"] }, after: null };

const render = async ({ position }: LogEntry) => `{"data":${position}}`;

interface Changes extends Partial<Omit<JoinOrder, "stream" | "sink">> {
  readonly stream?: Partial<EventStream>;
  /** The position to begin after. */
  readonly after?: number;
}

/** What a subscriber of everything joins the fan-out with, but for the changes; an entry is rendered as its position. */
export function joinOrder(sink: MemorySink, { after, stream, ...rest }: Changes = {}): JoinOrder {
  return {
    key: "everything",
    stream: { ...everything, after: after ?? null, ...stream },
    render,
    sink,
    ...rest,
  };
}
