import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { InputPath } from "./input-path.js";

/** The error of every rule in this directory. `message` never repeats a secret. */
export function badInput(message: string, inputPath: InputPath): StillgraphError {
  return new StillgraphError("BAD_USER_INPUT", message, { inputPath });
}
