import { isScenePath } from "./is-scene-path.js";

/** Whether a text can be the path of a scene directory; unlike a scene it may be the root `/`. */
export function isDirectoryPath(path: string): boolean {
  return path === "/" || isScenePath(path);
}
