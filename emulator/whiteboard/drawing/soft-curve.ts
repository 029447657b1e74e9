import type { Point } from "../content/point.js";

/** The part of a canvas context a curve is drawn with. */
interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
}

/**
 * Lays a stroke as a hand draws it: through the middle between each two points, bent by the points
 * themselves. A single point becomes a dot (a line of no length, which a round pen shows).
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
  pen.lineTo(...last);
}
