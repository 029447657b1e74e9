import { StillgraphError } from "../errors/stillgraph-error.js";
import { allows } from "./allows.js";
import type { Rights } from "./rights.js";

/** @throws StillgraphError FORBIDDEN at the path for a channel that the caller's token does not name. */
export function requireChannel(
  { channels }: Rights,
  cname: string,
  inputPath: readonly (string | number)[],
): void {
  if (allows(channels, cname)) return;
  throw new StillgraphError("FORBIDDEN", "Your token does not name this channel.", { inputPath });
}
