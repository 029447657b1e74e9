import type { Point } from "../../whiteboard/content/point.js";
import { wobble } from "./wobble.js";

/** Points of an ellipse drawn by hand: the end runs a little past the beginning, as it does. */
export function sketchEllipse(center: Point, radii: Point, shake = 2): Point[] {
  const steps = 40;
  return Array.from({ length: steps + 4 }, (_, index): Point => {
    const angle = -2 + (index / steps) * 2 * Math.PI;
    const grow = 1 + (index / steps) * 0.025;
    return [
      center[0] + Math.cos(angle) * radii[0] * grow + shake * wobble(index, center[0]),
      center[1] + Math.sin(angle) * radii[1] * grow + shake * wobble(index, center[1]),
    ];
  });
}
