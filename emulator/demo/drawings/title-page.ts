import type { SceneContentInput } from "../../control/scene-content-input.js";
import type { Point } from "../../whiteboard/content/point.js";
import type { ElementInput } from "../sketch/element-input.js";
import { plot } from "../sketch/plot.js";
import { sheet } from "../sketch/sheet.js";
import { sketchEllipse } from "../sketch/sketch-ellipse.js";
import { sketchLine } from "../sketch/sketch-line.js";
import { palette } from "./palette.js";

/** First page of the room: what today is about. */
export function titlePage(): SceneContentInput {
  return sheet([
    { type: "ellipse", at: [770, 96], size: [420, 420], fill: palette.blueTint, width: 0 },
    { type: "ellipse", at: [1010, 380], size: [210, 210], fill: palette.coralTint, width: 0 },
    { type: "ellipse", at: [716, 420], size: [150, 150], fill: palette.goldTint, width: 0 },
    { type: "stroke", points: sketchEllipse([980, 306], [190, 190], 1.2), color: palette.blue, width: 6 },
    ...["#2563eb", "#e4572e", "#0f9d76"].map(
      (color, index): ElementInput => ({
        type: "stroke",
        points: rosette(index),
        color,
        width: 4,
        opacity: 0.85,
      }),
    ),
    { type: "ellipse", at: [969, 295], size: [22, 22], fill: palette.ink, width: 0 },

    { type: "text", at: [96, 196], text: "Shapes", size: 92, font: "serif", bold: true, color: palette.ink },
    {
      type: "text",
      at: [96, 296],
      text: "and curves",
      size: 92,
      font: "serif",
      bold: true,
      color: palette.ink,
    },
    { type: "stroke", points: sketchLine([102, 336], [648, 320], 4), color: palette.gold, width: 10 },
    ...item(1, "Squares on a triangle", 426, palette.green),
    ...item(2, "A wave from a circle", 506, palette.blue),
    ...item(3, "A spiral from squares", 586, palette.coral),
  ]);
}

/** One of three closed curves that turn round the middle of the circle. */
function rosette(index: number): Point[] {
  const turn = (index * Math.PI) / 3;
  return plot(96, (along) => {
    const angle = along * 2 * Math.PI;
    const [x, y] = [178 * Math.cos(angle), 58 * Math.sin(angle)];
    return [980 + x * Math.cos(turn) - y * Math.sin(turn), 306 + x * Math.sin(turn) + y * Math.cos(turn)];
  });
}

function item(number: number, text: string, y: number, color: string): ElementInput[] {
  return [
    { type: "ellipse", at: [98, y - 40], size: [54, 54], fill: color, width: 0 },
    {
      type: "text",
      at: [125, y - 2],
      text: String(number),
      size: 30,
      bold: true,
      align: "center",
      color: palette.sheet,
    },
    { type: "text", at: [176, y], text, size: 34, color: palette.ink },
  ];
}
