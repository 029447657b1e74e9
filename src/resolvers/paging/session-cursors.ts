import { z } from "zod";
import { cursorCodec } from "../../paging/cursor-codec.js";

/** The place of a session in a list is its id, a UUIDv7, since they are in the order of creation. */
export const sessionCursors = cursorCodec("sessions", z.uuid());
