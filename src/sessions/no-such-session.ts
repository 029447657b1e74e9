import { StillgraphError } from "../errors/stillgraph-error.js";
import type { InputPath } from "./rules/input-path.js";

/**
 * The one answer about a session that is not there, or not for this caller: in other words, or with another code, the
 * second would tell that there is one.
 *
 * @param inputPath where the caller wrote the id.
 */
export function noSuchSession(inputPath: InputPath): StillgraphError {
  return new StillgraphError("NOT_FOUND", "There is no such session.", { inputPath });
}
