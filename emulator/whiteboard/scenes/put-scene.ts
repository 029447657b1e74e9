import type { SceneContent } from "../content/scene-content.js";
import { refusals } from "../refusals.js";
import { pathKind } from "./path-kind.js";
import type { Scene } from "./scene.js";

/**
 * The scenes of a room with the one at `path` set: replaced where it stands, or added at the end.
 *
 * @throws Refusal 400 when the path goes through a scene or names a directory (contracts/whiteboard.md B7)
 */
export function putScene(scenes: readonly Scene[], path: string, content: SceneContent): Scene[] {
  const kind = pathKind(scenes, path);
  if (kind === "conflict" || kind === "dir") throw refusals.scenePathConflict(path);
  if (kind === "none") return [...scenes, { path, content }];
  return scenes.map((scene) => (scene.path === path ? { path, content } : scene));
}
