import type { Point } from "../../whiteboard/content/point.js";

/** Points of a curve: `at` is asked from 0 to 1 in as many steps. */
export function plot(steps: number, at: (along: number) => Point): Point[] {
  return Array.from({ length: steps + 1 }, (_, index) => at(index / steps));
}
