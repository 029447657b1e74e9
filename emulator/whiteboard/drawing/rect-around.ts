import type { Point } from "../content/point.js";
import type { Rect } from "./rect.js";

/** Smallest rectangle that holds all points, widened by `margin` on each side. */
export function rectAround(points: readonly Point[], margin: number): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}
