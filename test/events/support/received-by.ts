import { eventually } from "../../support/eventually.js";
import type { MemorySink } from "../../support/memory-sink.js";

/** Waits for what is expected of the positions that a sink was given. */
export const receivedBy = (sink: MemorySink) => eventually(() => sink.positions, { interval: 10 });
