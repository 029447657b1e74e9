import type { SceneContentInput } from "../../control/scene-content-input.js";
import type { Point } from "../../whiteboard/content/point.js";
import type { ElementInput } from "../sketch/element-input.js";
import { plot } from "../sketch/plot.js";
import { sheet } from "../sketch/sheet.js";
import { sketchEllipse } from "../sketch/sketch-ellipse.js";
import { palette } from "./palette.js";

const MIDDLE: Point = [640, 360];

/** Where circles turn up, collected by the class. */
export function mindMap(): SceneContentInput {
  return sheet([
    ...branch([330, 190], "Music", ["strings", "rhythm"], palette.blue, palette.blueTint),
    ...branch([330, 530], "Nature", ["shells", "ripples"], palette.green, palette.greenTint),
    ...branch([950, 190], "Building", ["arches", "domes"], palette.coral, palette.coralTint),
    ...branch([950, 530], "Time", ["clocks", "seasons"], palette.gold, palette.goldTint),
    {
      type: "ellipse",
      at: [MIDDLE[0] - 178, MIDDLE[1] - 92],
      size: [356, 184],
      fill: palette.sheet,
      width: 0,
    },
    { type: "stroke", points: sketchEllipse(MIDDLE, [176, 90], 2.4), color: palette.ink, width: 5 },
    {
      type: "text",
      at: [640, 352],
      text: "Where are",
      size: 34,
      font: "serif",
      bold: true,
      align: "center",
      color: palette.ink,
    },
    {
      type: "text",
      at: [640, 398],
      text: "circles hiding?",
      size: 34,
      font: "serif",
      bold: true,
      align: "center",
      color: palette.ink,
    },
  ]);
}

function branch(
  [x, y]: Point,
  title: string,
  leaves: readonly [string, string],
  color: string,
  tint: string,
): ElementInput[] {
  const side = Math.sign(x - MIDDLE[0]);
  const leafX = x + side * 136;
  return [
    { type: "stroke", points: bow(MIDDLE, [x, y]), color, width: 7 },
    ...leaves.flatMap((leaf, index): ElementInput[] => {
      const leafY = y + (index === 0 ? -78 : 78);
      return [
        { type: "stroke", points: bow([x + side * 20, y], [leafX - side * 8, leafY]), color, width: 3.5 },
        {
          type: "text",
          at: [leafX, leafY + 9],
          text: leaf,
          size: 27,
          align: side < 0 ? "right" : "left",
          italic: true,
          color: palette.grey,
        },
      ];
    }),
    { type: "rectangle", at: [x - 98, y - 38], size: [196, 76], radius: 38, fill: tint, color, width: 4 },
    { type: "text", at: [x, y + 12], text: title, size: 34, bold: true, align: "center", color: palette.ink },
  ];
}

/** A line that leaves sideways and arrives sideways. */
function bow(from: Point, to: Point): Point[] {
  return plot(20, (along) => {
    const eased = along * along * (3 - 2 * along);
    return [from[0] + (to[0] - from[0]) * along, from[1] + (to[1] - from[1]) * eased];
  });
}
