import { z } from "zod";
import { type CursorCodec, cursorCodec } from "../paging/cursor-codec.js";
import type { CursorSeal } from "../paging/cursor-seal.js";

/** Positions of the event log as clients see them. */
export type EventCursors = CursorCodec<number>;

/** One kind of cursor for pages and subscriptions alike, so that a client can read what has been and then go on with what comes. */
export function eventCursors(seal: CursorSeal): EventCursors {
  return cursorCodec("events", z.int().min(0), seal);
}
