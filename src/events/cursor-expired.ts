import { StillgraphError } from "../errors/stillgraph-error.js";
import { eventCursors } from "./event-cursors.js";

/**
 * What somebody is told whose place in the log is older than what is kept.
 *
 * @param floor position up to which entries may be gone; a reader can begin behind it.
 */
export function cursorExpired(floor: number): StillgraphError {
  return new StillgraphError(
    "CURSOR_EXPIRED",
    "What followed this cursor is no longer kept; read what is there anew, or go on from `oldestCursor`.",
    { inputPath: ["after"], oldestCursor: eventCursors.encode(floor) },
  );
}
