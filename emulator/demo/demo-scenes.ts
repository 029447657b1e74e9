import { sceneContentSchema } from "../whiteboard/content/scene-content-schema.js";
import type { Scene } from "../whiteboard/scenes/scene.js";
import { goldenSpiral } from "./drawings/golden-spiral.js";
import { ladderExercise } from "./drawings/ladder-exercise.js";
import { mindMap } from "./drawings/mind-map.js";
import { pythagoras } from "./drawings/pythagoras.js";
import { sineWave } from "./drawings/sine-wave.js";
import { titlePage } from "./drawings/title-page.js";

const DRAWINGS = [
  { path: "/init", draw: titlePage },
  { path: "/ideas", draw: mindMap },
  { path: "/lesson/page1", draw: pythagoras },
  { path: "/lesson/page2", draw: sineWave },
  { path: "/lesson/page3", draw: goldenSpiral },
  { path: "/lesson/exercises/ladder", draw: ladderExercise },
];

/** The scenes of the demo room in index order: pages in two directories, and a sub-directory below one of them. */
export function demoScenes(): Scene[] {
  return DRAWINGS.map(({ path, draw }) => ({ path, content: sceneContentSchema.parse(draw()) }));
}
