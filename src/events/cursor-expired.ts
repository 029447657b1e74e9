import { StillgraphError } from "../errors/stillgraph-error.js";
import type { EventCursors } from "./event-cursors.js";

/**
 * What somebody is told whose place in the log is older than what is kept.
 *
 * @param floor position up to which entries may be gone; a reader can begin behind it.
 */
export function cursorExpired(floor: number, cursors: EventCursors): StillgraphError {
  return new StillgraphError(
    "CURSOR_EXPIRED",
    "What followed this cursor is no longer kept; read what is there anew, or go on from `oldestCursor`.",
    { inputPath: ["after"], oldestCursor: cursors.encode(floor) },
  );
}
