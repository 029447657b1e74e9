import { emptyContent } from "../content/empty-content.js";
import type { Scene } from "./scene.js";

/** The scenes without the one at `path`; a room is never without a scene: `/init` comes back (contracts/whiteboard.md B7). */
export function removeScene(scenes: readonly Scene[], path: string): Scene[] {
  const left = scenes.filter((scene) => scene.path !== path);
  return left.length > 0 ? left : [{ path: "/init", content: emptyContent }];
}
