import { z } from "zod";
import { StillgraphError } from "../errors/stillgraph-error.js";

/** The two directions between a place in a list and the text a client hands back to go on from there. */
export interface CursorCodec<Position> {
  encode(position: Position): string;
  /** @throws StillgraphError BAD_USER_INPUT at ["after"] for what `encode` did not make. */
  decode(cursor: string): Position;
}

/** In every cursor, so that a later version can tell what it is given. */
const VERSION = 1;

/**
 * Cursors that are base64url of a small JSON. They hold the place of an entry and not a count, so that pages hold
 * still while entries are added.
 *
 * @param list name of the list: a cursor of another one is refused.
 */
export function cursorCodec<Position>(
  list: string,
  position: z.ZodType<Position, z.core.util.JSONType>,
): CursorCodec<Position> {
  const shape = z.strictObject({ v: z.literal(VERSION), list: z.literal(list), at: position });
  return {
    encode(at) {
      const json = JSON.stringify(z.encode(shape, { v: VERSION, list, at }));
      return Buffer.from(json, "utf8").toString("base64url");
    },
    decode(cursor) {
      const read = shape.safeParse(parsed(cursor));
      if (read.success) return read.data.at;
      throw new StillgraphError(
        "BAD_USER_INPUT",
        `Expected a cursor that this list of ${list} gave, such as the endCursor of a page.`,
        { inputPath: ["after"] },
      );
    },
  };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
