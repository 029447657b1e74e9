import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { InputPath } from "../../sessions/rules/input-path.js";

/** The two directions between the store's ids and those of the API for one type. */
export interface IdCodec {
  /** The store's id, a UUID -> the API's, for example `session_0197…`. */
  encode(uuid: string): string;
  /** Whether the id is one of this type's, letter for letter. */
  owns(id: string): boolean;
  /**
   * The API's id -> the store's.
   *
   * @param at where the caller wrote it.
   * @throws StillgraphError BAD_USER_INPUT for any other text.
   */
  decode(id: string, at: InputPath): string;
}

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** Ids that say what they name, so that one in a log or a support ticket can be read. */
export function idCodec(type: string): IdCodec {
  const shape = new RegExp(`^${type}_${UUID}$`);
  return {
    encode: (uuid) => `${type}_${uuid}`,
    owns: (id) => shape.test(id),
    decode(id, at) {
      if (shape.test(id)) return id.slice(type.length + 1);
      throw new StillgraphError("BAD_USER_INPUT", `Expected the id of a ${type}: ${type}_ and a UUID.`, {
        inputPath: at,
      });
    },
  };
}
