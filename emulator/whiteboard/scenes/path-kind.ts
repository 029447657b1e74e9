import type { Scene } from "./scene.js";

/**
 * What lies at a path, in the words of the SDK's `ScenePathType` (contracts/whiteboard.md B7): a scene
 * (`page`), a directory (`dir`), nothing (`none`), or `conflict` when the path goes through a scene.
 */
export function pathKind(scenes: readonly Scene[], path: string): "page" | "dir" | "none" | "conflict" {
  if (path === "/") return "dir";
  let found: "dir" | "none" = "none";
  for (const scene of scenes) {
    if (scene.path === path) return "page";
    if (path.startsWith(`${scene.path}/`)) return "conflict";
    if (scene.path.startsWith(`${path}/`)) found = "dir";
  }
  return found;
}
