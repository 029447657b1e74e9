import type { eventTable } from "./event-table.js";

/** Number of an event the emulator notifies of by itself. */
export type EventType = keyof typeof eventTable;
