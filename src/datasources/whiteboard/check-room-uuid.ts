import { StillgraphError } from "../../errors/stillgraph-error.js";

/** It becomes a segment of the upstream's URL, so nothing that could end the segment may be in it. */
const ROOM_UUID = /^[A-Za-z0-9_-]{1,64}$/;

/** @throws StillgraphError BAD_USER_INPUT at `inputPath`. */
export function checkRoomUuid(uuid: string, inputPath: readonly string[]): void {
  if (ROOM_UUID.test(uuid)) return;
  throw new StillgraphError(
    "BAD_USER_INPUT",
    `${inputPath.at(-1)} must be 1 to 64 letters, digits, hyphens or underscores.`,
    { inputPath },
  );
}
