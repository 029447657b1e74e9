import { StillgraphError } from "../../errors/stillgraph-error.js";

/**
 * The service documents no bound on a picture's size (contracts/whiteboard.md B5.3), so the server sets one:
 * a picture of a billion pixels is a mistake, and an expensive one.
 *
 * @throws StillgraphError BAD_USER_INPUT at `inputPath`.
 */
export function checkPixels(pixels: number, most: number, inputPath: readonly string[]): void {
  if (Number.isInteger(pixels) && pixels >= 1 && pixels <= most) return;
  throw new StillgraphError(
    "BAD_USER_INPUT",
    `${inputPath.at(-1)} must be a whole number of pixels from 1 to ${most}.`,
    { inputPath },
  );
}
