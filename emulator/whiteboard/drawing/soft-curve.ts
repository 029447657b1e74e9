import type { Point } from "../content/point.js";

/** The part of a canvas context a curve is drawn with. */
interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
}

/** Length of the line that stands for a dot: a line of no length is not drawn at all. */
const DOT = 0.01;

/**
 * Lays a stroke as a hand draws it: through the middle between each two points, bent by the points
 * themselves. A single point becomes a dot.
 */
export function softCurve(points: readonly Point[], pen: Pen): void {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return;
  pen.moveTo(...first);
  points.slice(1, -1).forEach((point, index) => {
    const next = points[index + 2] ?? last;
    pen.quadraticCurveTo(...point, (point[0] + next[0]) / 2, (point[1] + next[1]) / 2);
  });
  pen.lineTo(last[0] + (points.length === 1 ? DOT : 0), last[1]);
}
