import type { SceneContentInput } from "../../control/scene-content-input.js";
import { palette } from "../drawings/palette.js";
import type { ElementInput } from "./element-input.js";

/** A drawing on a sheet of 1280 x 720 units that lies on a desk, so that a picture of any proportions looks meant. */
export function sheet(elements: readonly ElementInput[]): SceneContentInput {
  return {
    background: { color: palette.desk },
    elements: [
      {
        type: "rectangle",
        at: [0, 0],
        size: [1280, 720],
        radius: 28,
        fill: palette.sheet,
        color: palette.edge,
        width: 2,
      },
      ...elements,
    ],
  };
}
