import { StillgraphError } from "../errors/stillgraph-error.js";
import { cursorExpired } from "./cursor-expired.js";
import type { EventCursors } from "./event-cursors.js";

/**
 * Refuses a place in the log from which nobody can go on without missing something.
 *
 * @param after position behind which a reader wants to begin; null for "from what is there", which always works.
 * @throws StillgraphError CURSOR_EXPIRED when entries behind it may be gone; BAD_USER_INPUT at ["after"] for a position
 * that the log has not reached.
 */
export function checkCursor(
  after: number | null,
  { newest, floor }: { readonly newest: number; readonly floor: number },
  cursors: EventCursors,
): void {
  if (after === null) return;
  if (after < floor) throw cursorExpired(floor, cursors);
  if (after > newest) {
    throw new StillgraphError(
      "BAD_USER_INPUT",
      "This cursor is from another server, or from a log that is no more: nothing was recorded there yet.",
      { inputPath: ["after"] },
    );
  }
}
