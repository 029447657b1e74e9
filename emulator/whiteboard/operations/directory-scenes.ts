import type { SwitchValues } from "../../switches/switch-values.js";
import { refusals } from "../refusals.js";
import { pathKind } from "../scenes/path-kind.js";
import type { Scene } from "../scenes/scene.js";
import { scenesInDirectory } from "../scenes/scenes-in-directory.js";

/**
 * Scenes directly in a directory, in index order; none for a directory that holds only directories.
 *
 * @throws Refusal 404 for a scene's path, and for a missing directory unless switched to an empty list
 */
export function directoryScenes(
  scenes: readonly Scene[],
  directory: string,
  switches: SwitchValues,
): readonly Scene[] {
  const kind = pathKind(scenes, directory);
  if (kind === "dir") return scenesInDirectory(scenes, directory);
  if (kind === "page") throw refusals.directoryIsScene(directory);
  if (switches.missingDirectory === "emptyList") return [];
  throw refusals.directoryNotFound(directory);
}
