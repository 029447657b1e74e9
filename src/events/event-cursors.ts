import { z } from "zod";
import { cursorCodec } from "../paging/cursor-codec.js";

/**
 * Positions of the event log as clients see them. One kind of cursor for pages and subscriptions alike, so that a
 * client can read what has been and then go on with what comes.
 */
export const eventCursors = cursorCodec("events", z.int().min(0));
