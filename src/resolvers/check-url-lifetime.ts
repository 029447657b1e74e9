import { StillgraphError } from "../errors/stillgraph-error.js";

/**
 * @param longest the operator's bound, in seconds.
 * @throws StillgraphError BAD_USER_INPUT at ["expiresIn"] for more seconds than that.
 */
export function checkUrlLifetime(seconds: number, longest: number): void {
  if (seconds <= longest) return;
  throw new StillgraphError(
    "BAD_USER_INPUT",
    `expiresIn must be from 1 to ${longest} seconds on this server; it is ${seconds}.`,
    { inputPath: ["expiresIn"] },
  );
}
