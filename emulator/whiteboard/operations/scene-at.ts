import type { SwitchValues } from "../../switches/switch-values.js";
import { refusals } from "../refusals.js";
import { pathKind } from "../scenes/path-kind.js";
import type { Scene } from "../scenes/scene.js";

/**
 * The scene at a path.
 *
 * @throws Refusal of the switched status, with a text of its own when the path is a directory
 */
export function sceneAt(scenes: readonly Scene[], path: string, switches: SwitchValues): Scene {
  const scene = scenes.find((candidate) => candidate.path === path);
  if (scene !== undefined) return scene;
  throw pathKind(scenes, path) === "dir"
    ? refusals.sceneIsDirectory(switches.missingSceneStatus, path)
    : refusals.sceneNotFound(switches.missingSceneStatus, path);
}
