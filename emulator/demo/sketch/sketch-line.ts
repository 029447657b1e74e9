import type { Point } from "../../whiteboard/content/point.js";
import { wobble } from "./wobble.js";

/** Points of a line drawn without a ruler. @param shake how far the hand strays, in units */
export function sketchLine(from: Point, to: Point, shake = 1.6): Point[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const steps = Math.max(2, Math.round(length / 28));
  const seed = from[0] + to[1];
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const along = index / steps;
    return [
      from[0] + (to[0] - from[0]) * along + shake * wobble(index, seed),
      from[1] + (to[1] - from[1]) * along + shake * wobble(index + 5, seed),
    ];
  });
}
