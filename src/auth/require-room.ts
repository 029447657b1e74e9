import { StillgraphError } from "../errors/stillgraph-error.js";
import { allows } from "./allows.js";
import type { Rights } from "./rights.js";

/** @throws StillgraphError FORBIDDEN at the path for a room that the caller's token does not name. */
export function requireRoom({ rooms }: Rights, uuid: string, inputPath: readonly (string | number)[]): void {
  if (allows(rooms, uuid)) return;
  throw new StillgraphError("FORBIDDEN", "Your token does not name this room.", { inputPath });
}
