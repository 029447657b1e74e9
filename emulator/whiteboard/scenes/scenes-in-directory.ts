import { parentDirectory } from "./parent-directory.js";
import type { Scene } from "./scene.js";

/** Scenes directly inside a directory, in index order; sub-directories are not entered (contracts/whiteboard.md B5.2). */
export function scenesInDirectory(scenes: readonly Scene[], directory: string): Scene[] {
  return scenes.filter((scene) => parentDirectory(scene.path) === directory);
}
