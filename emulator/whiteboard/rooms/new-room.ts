import { emptyContent } from "../content/empty-content.js";
import type { Region } from "../region.js";
import type { Room } from "./room.js";

/**
 * A fresh room: the root directory with the one scene `/init` (contracts/whiteboard.md B6).
 *
 * @param options.uuid 32 lower-case hex digits
 * @param options.now ms since the epoch
 */
export function newRoom(options: {
  readonly uuid: string;
  readonly region: Region;
  readonly now: number;
  readonly isRecord?: boolean;
  readonly limit?: number;
}): Room {
  return {
    uuid: options.uuid,
    region: options.region,
    // Replay works in Hangzhou only; elsewhere the wish is taken and stays false (contracts/whiteboard.md B6).
    isRecord: options.isRecord === true && options.region === "cn-hz",
    isBan: false,
    createdAt: new Date(options.now).toISOString(),
    limit: options.limit ?? 0,
    scenes: [{ path: "/init", content: emptyContent }],
    currentScene: "/init",
  };
}
