import { StillgraphError } from "../../errors/stillgraph-error.js";

/** Prefix and base64url of contracts/whiteboard.md B4.1; also keeps line breaks out of the header it becomes. */
const TOKEN = /^NETLESS(?:SDK|ROOM)_[A-Za-z0-9_\-+/=]{1,4096}$/;

/** @throws StillgraphError BAD_USER_INPUT at `inputPath`; the message never repeats the token. */
export function checkCallerToken(token: string, inputPath: readonly string[]): void {
  if (TOKEN.test(token)) return;
  throw new StillgraphError(
    "BAD_USER_INPUT",
    `${inputPath.at(-1)} must be a room token (NETLESSROOM_…) or an SDK token (NETLESSSDK_…).`,
    { inputPath },
  );
}
