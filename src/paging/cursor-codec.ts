import { z } from "zod";
import { StillgraphError } from "../errors/stillgraph-error.js";
import type { CursorSeal } from "./cursor-seal.js";

/** The two directions between a place in a list and the text a client hands back to go on from there. */
export interface CursorCodec<Position> {
  encode(position: Position): string;
  /** @throws StillgraphError BAD_USER_INPUT at ["after"] for what `encode` did not make with the same key. */
  decode(cursor: string): Position;
}

/**
 * Cursors hold the place of an entry and not a count, so that pages hold still while entries are added. They are sealed:
 * a place in the log counts what happened to others, and who could make cursors could ask where others' things are.
 *
 * @param list name of the list: a cursor of another one is refused. To be changed with the shape of its positions.
 */
export function cursorCodec<Position>(
  list: string,
  position: z.ZodType<Position, z.core.util.JSONType>,
  { seal, open }: CursorSeal,
): CursorCodec<Position> {
  return {
    encode: (at) => seal(list, JSON.stringify(z.encode(position, at))),
    decode(cursor) {
      const text = open(list, cursor);
      const read = text === null ? null : position.safeParse(JSON.parse(text));
      if (read?.success) return read.data;
      throw new StillgraphError(
        "BAD_USER_INPUT",
        `Expected a cursor that this list of ${list} gave, such as the endCursor of a page.`,
        { inputPath: ["after"] },
      );
    },
  };
}
