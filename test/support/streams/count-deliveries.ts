import type { Sink } from "../../../src/events/sink.js";
import type { EventFanOut } from "../../../src/execution/event-fan-out.js";

interface CountedFanOut {
  readonly fanOut: EventFanOut;
  /** Results handed to each subscriber so far, by the order of joining. */
  deliveries(): readonly number[];
}

/** A fan-out that counts what it hands out. */
export function countDeliveries(fanOut: EventFanOut): CountedFanOut {
  const counts: number[] = [];
  return {
    fanOut: {
      join(joining) {
        const place = counts.push(0) - 1;
        const sink: Sink = {
          next(delivery) {
            counts[place] = (counts[place] ?? 0) + 1;
            return joining.sink.next(delivery);
          },
          end: (error) => joining.sink.end(error),
        };
        return fanOut.join({ ...joining, sink });
      },
    },
    deliveries: () => counts,
  };
}
