import type { SceneContentInput } from "../../control/scene-content-input.js";
import type { Point } from "../../whiteboard/content/point.js";
import type { ElementInput } from "../sketch/element-input.js";
import { handwriting } from "../sketch/handwriting.js";
import { sheet } from "../sketch/sheet.js";
import { sketchLine } from "../sketch/sketch-line.js";
import { heading } from "./heading.js";
import { palette } from "./palette.js";

const UNIT = 53;
/** Where the right angle is; the triangle has the sides 3, 4 and 5. */
const CORNER: Point = [250, 443];

/** A right triangle with the squares on its sides, each cut into unit squares. */
export function pythagoras(): SceneContentInput {
  const right: Point = [CORNER[0] + 4 * UNIT, CORNER[1]];
  const top: Point = [CORNER[0], CORNER[1] - 3 * UNIT];
  const angle = UNIT * 0.42;
  return sheet([
    ...square([CORNER[0] - 3 * UNIT, top[1]], [UNIT, 0], [0, UNIT], 3, palette.coral, palette.coralTint),
    ...square(CORNER, [UNIT, 0], [0, UNIT], 4, palette.blue, palette.blueTint),
    ...square(top, [UNIT * 0.8, UNIT * 0.6], [UNIT * 0.6, -UNIT * 0.8], 5, palette.green, palette.greenTint),
    { type: "polygon", points: [CORNER, right, top], fill: palette.goldTint, color: palette.ink, width: 5 },
    {
      type: "polygon",
      points: [
        [CORNER[0], CORNER[1] - angle],
        [CORNER[0] + angle, CORNER[1] - angle],
        [CORNER[0] + angle, CORNER[1]],
        CORNER,
      ],
      color: palette.ink,
      width: 3,
    },
    label("a²", [CORNER[0] - 1.5 * UNIT, CORNER[1] - 1.5 * UNIT], palette.coral),
    label("b²", [CORNER[0] + 2 * UNIT, CORNER[1] + 2 * UNIT], palette.blue),
    label("c²", [CORNER[0] + 3.5 * UNIT, CORNER[1] - 3.5 * UNIT], palette.green),

    ...heading("Pythagoras", "The squares on the short sides\ntogether fill the square on the long one.", {
      x: 718,
      y: 150,
      color: palette.gold,
      underline: 330,
    }),
    ...handwriting("a² + b² = c²", {
      at: [726, 392],
      size: 47,
      width: 7,
      colors: [
        palette.coral,
        palette.coral,
        palette.ink,
        palette.ink,
        palette.ink,
        palette.blue,
        palette.blue,
        palette.ink,
        palette.ink,
        palette.ink,
        palette.green,
      ],
    }),
    ...count("9", 722, palette.coral, palette.coralTint),
    { type: "text", at: [862, 520], text: "+", size: 44, align: "center", color: palette.grey },
    ...count("16", 894, palette.blue, palette.blueTint),
    { type: "text", at: [1034, 520], text: "=", size: 44, align: "center", color: palette.grey },
    ...count("25", 1066, palette.green, palette.greenTint),
    {
      type: "text",
      at: [722, 618],
      text: "3, 4, 5: count the little squares",
      size: 22,
      italic: true,
      color: palette.grey,
    },
  ]);
}

/** A square of `n` by `n` unit squares, laid out along two directions. */
function square(
  corner: Point,
  along: Point,
  up: Point,
  n: number,
  color: string,
  tint: string,
): ElementInput[] {
  const at = (i: number, j: number): Point => [
    corner[0] + along[0] * i + up[0] * j,
    corner[1] + along[1] * i + up[1] * j,
  ];
  const inner = Array.from({ length: n - 1 }, (_, index) => index + 1);
  return [
    { type: "polygon", points: [at(0, 0), at(n, 0), at(n, n), at(0, n)], fill: tint, color, width: 0 },
    ...inner.flatMap((i): ElementInput[] => [
      { type: "stroke", points: sketchLine(at(i, 0), at(i, n), 0.8), color, width: 1.5, opacity: 0.45 },
      { type: "stroke", points: sketchLine(at(0, i), at(n, i), 0.8), color, width: 1.5, opacity: 0.45 },
    ]),
    { type: "polygon", points: [at(0, 0), at(n, 0), at(n, n), at(0, n)], color, width: 4 },
  ];
}

function label(text: string, [x, y]: Point, color: string): ElementInput {
  return {
    type: "text",
    at: [x, y + 19],
    text,
    size: 54,
    font: "serif",
    bold: true,
    italic: true,
    align: "center",
    color,
  };
}

function count(text: string, x: number, color: string, tint: string): ElementInput[] {
  return [
    { type: "rectangle", at: [x, 462], size: [108, 86], radius: 18, fill: tint, color, width: 3 },
    { type: "text", at: [x + 54, 521], text, size: 44, bold: true, align: "center", color },
  ];
}
