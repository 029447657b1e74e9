import type { TokenKind } from "./token-kind.js";

/** Prefix that tells the kinds apart (contracts/whiteboard.md B4). */
export const tokenPrefixes: Readonly<Record<TokenKind, string>> = {
  sdk: "NETLESSSDK_",
  room: "NETLESSROOM_",
  task: "NETLESSTASK_",
};
