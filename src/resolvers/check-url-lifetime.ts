import { StillgraphError } from "../errors/stillgraph-error.js";

/** Seven days: the longest a signature of the S3 protocol can last. */
const LONGEST_SECONDS = 604_800;

/** @throws StillgraphError BAD_USER_INPUT at ["expiresIn"] for more than 604800 seconds. */
export function checkUrlLifetime(seconds: number): void {
  if (seconds <= LONGEST_SECONDS) return;
  throw new StillgraphError(
    "BAD_USER_INPUT",
    `expiresIn must be from 1 to ${LONGEST_SECONDS} seconds; it is ${seconds}.`,
    { inputPath: ["expiresIn"] },
  );
}
