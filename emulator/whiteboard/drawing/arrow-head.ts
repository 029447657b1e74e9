import type { Point } from "../content/point.js";

/** Half the opening angle of the head. */
const SPREAD = Math.PI / 7;

/**
 * Corners of an arrow's head, tip first, and the place where its shaft must end so that it does not
 * show through the tip.
 *
 * @param width of the pen; the head is four and a half pens long, but never longer than the arrow
 */
export function arrowHead(from: Point, to: Point, width: number): { corners: Point[]; shaftEnd: Point } {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const length = Math.min(4.5 * Math.max(width, 2), Math.hypot(to[0] - from[0], to[1] - from[1]));
  const corner = (turn: number): Point => [
    to[0] - length * Math.cos(angle + turn),
    to[1] - length * Math.sin(angle + turn),
  ];
  const neck = length * Math.cos(SPREAD) * 0.8;
  return {
    corners: [to, corner(SPREAD), corner(-SPREAD)],
    shaftEnd: [to[0] - neck * Math.cos(angle), to[1] - neck * Math.sin(angle)],
  };
}
