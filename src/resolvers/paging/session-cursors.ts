import { z } from "zod";
import { type CursorCodec, cursorCodec } from "../../paging/cursor-codec.js";
import type { CursorSeal } from "../../paging/cursor-seal.js";

/** The place of a session in a list is its id, a UUIDv7, since they are in the order of creation. */
export function sessionCursors(seal: CursorSeal): CursorCodec<string> {
  return cursorCodec("sessions", z.uuid(), seal);
}
