import type { SceneContentInput } from "../../control/scene-content-input.js";
import type { Point } from "../../whiteboard/content/point.js";
import type { ElementInput } from "../sketch/element-input.js";
import { plot } from "../sketch/plot.js";
import { sheet } from "../sketch/sheet.js";
import { heading } from "./heading.js";
import { palette } from "./palette.js";

const UNIT = 21;
/** Corner of the rectangle of 34 by 21 units. */
const LEFT = 84;
const TOP = 216;
const TINTS = [palette.blueTint, palette.greenTint, palette.goldTint, palette.coralTint] as const;

/** Squares by corner and side, the largest first, and where the middle of their quarter circle is. */
const SQUARES: readonly {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly pivot: Point;
  readonly from: number;
}[] = [
  { x: 0, y: 0, side: 21, pivot: [21, 21], from: 180 },
  { x: 21, y: 0, side: 13, pivot: [21, 13], from: 270 },
  { x: 26, y: 13, side: 8, pivot: [26, 13], from: 0 },
  { x: 21, y: 16, side: 5, pivot: [26, 16], from: 90 },
  { x: 21, y: 13, side: 3, pivot: [24, 16], from: 180 },
  { x: 24, y: 13, side: 2, pivot: [24, 15], from: 270 },
  { x: 25, y: 15, side: 1, pivot: [25, 15], from: 0 },
  { x: 24, y: 15, side: 1, pivot: [25, 15], from: 90 },
];

/** The numbers of Fibonacci as squares, and the spiral through them. */
export function goldenSpiral(): SceneContentInput {
  return sheet([
    ...heading("Fibonacci’s spiral", "Each square is as wide as the two before it together.", {
      x: 84,
      y: 112,
      color: palette.coral,
      underline: 534,
    }),
    ...SQUARES.map(
      ({ x, y, side }, index): ElementInput => ({
        type: "rectangle",
        at: place(x, y),
        size: [side * UNIT, side * UNIT],
        fill: TINTS[index % TINTS.length] ?? palette.faint,
        color: palette.sheet,
        width: 4,
      }),
    ),
    ...SQUARES.filter(({ side }) => side >= 3).map(
      ({ x, y, side }): ElementInput => ({
        type: "text",
        at: place(x + side / 2, y + side / 2 + side * 0.12),
        text: String(side),
        size: 12 + side * 3.6,
        font: "serif",
        bold: true,
        align: "center",
        color: palette.ink,
        opacity: 0.22,
      }),
    ),
    { type: "stroke", points: SQUARES.flatMap(quarter), color: palette.coral, width: 8 },
    { type: "text", at: [862, 300], text: "1  1  2  3", size: 38, font: "serif", color: palette.grey },
    { type: "text", at: [862, 356], text: "5  8  13  21 …", size: 38, font: "serif", color: palette.ink },
    { type: "line", from: [864, 396], to: [1190, 396], color: palette.faint, width: 3 },
    {
      type: "text",
      at: [862, 458],
      text: "21 : 13 ≈ 1.615",
      size: 30,
      font: "serif",
      italic: true,
      color: palette.grey,
    },
    {
      type: "text",
      at: [862, 506],
      text: "34 : 21 ≈ 1.619",
      size: 30,
      font: "serif",
      italic: true,
      color: palette.grey,
    },
    {
      type: "rectangle",
      at: [862, 546],
      size: [250, 84],
      radius: 20,
      fill: palette.coralTint,
      color: palette.coral,
      width: 3,
    },
    {
      type: "text",
      at: [987, 601],
      text: "φ ≈ 1.618",
      size: 38,
      font: "serif",
      italic: true,
      bold: true,
      align: "center",
      color: palette.coral,
    },
  ]);
}

function place(x: number, y: number): Point {
  return [LEFT + x * UNIT, TOP + y * UNIT];
}

/** A quarter turn round the pivot, clockwise from an angle in degrees. */
function quarter({ side, pivot, from }: (typeof SQUARES)[number]): Point[] {
  return plot(14, (along) => {
    const angle = ((from + along * 90) * Math.PI) / 180;
    return place(pivot[0] + side * Math.cos(angle), pivot[1] + side * Math.sin(angle));
  });
}
