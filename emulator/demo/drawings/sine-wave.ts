import type { SceneContentInput } from "../../control/scene-content-input.js";
import type { Point } from "../../whiteboard/content/point.js";
import type { ElementInput } from "../sketch/element-input.js";
import { plot } from "../sketch/plot.js";
import { sheet } from "../sketch/sheet.js";
import { heading } from "./heading.js";
import { palette } from "./palette.js";

const RADIUS = 140;
const AXIS_Y = 430;
const CIRCLE_X = 250;
const ORIGIN_X = 500;
/** Length of one turn on the x axis. */
const TURN = 600;
/** The angle shown, as a part of a turn. */
const SHOWN = 1 / 6;

/** A point going round a circle, and the wave its height draws. */
export function sineWave(): SceneContentInput {
  const angle = SHOWN * 2 * Math.PI;
  const onCircle: Point = [CIRCLE_X + RADIUS * Math.cos(angle), AXIS_Y - RADIUS * Math.sin(angle)];
  const onWave: Point = [ORIGIN_X + TURN * SHOWN, onCircle[1]];
  return sheet([
    ...heading("Sine", "The height of a point on a circle, drawn over the angle.", {
      x: 84,
      y: 128,
      color: palette.blue,
      underline: 150,
    }),
    ...grid(),
    {
      type: "ellipse",
      at: [CIRCLE_X - RADIUS, AXIS_Y - RADIUS],
      size: [2 * RADIUS, 2 * RADIUS],
      fill: palette.blueTint,
      color: palette.blue,
      width: 4,
    },
    { type: "arrow", from: [70, AXIS_Y], to: [440, AXIS_Y], color: palette.grey, width: 3 },
    { type: "arrow", from: [CIRCLE_X, 620], to: [CIRCLE_X, 250], color: palette.grey, width: 3 },
    { type: "arrow", from: [ORIGIN_X - 30, AXIS_Y], to: [1210, AXIS_Y], color: palette.grey, width: 3 },
    { type: "arrow", from: [ORIGIN_X, 620], to: [ORIGIN_X, 250], color: palette.grey, width: 3 },

    { type: "stroke", points: arc(angle), color: palette.gold, width: 5 },
    {
      type: "text",
      at: [CIRCLE_X + 41, AXIS_Y - 14],
      text: "α",
      size: 26,
      font: "serif",
      italic: true,
      bold: true,
      color: palette.gold,
    },
    { type: "line", from: [CIRCLE_X, AXIS_Y], to: onCircle, color: palette.ink, width: 4 },
    { type: "line", from: onCircle, to: onWave, color: palette.coral, width: 3, dash: [4, 10] },
    { type: "line", from: [onCircle[0], AXIS_Y], to: onCircle, color: palette.coral, width: 6 },
    {
      type: "stroke",
      points: plot(120, (along) => [
        ORIGIN_X + along * TURN * 1.12,
        AXIS_Y - RADIUS * Math.sin(along * 1.12 * 2 * Math.PI),
      ]),
      color: palette.blue,
      width: 7,
    },
    { type: "line", from: [onWave[0], AXIS_Y], to: onWave, color: palette.coral, width: 6 },
    dot(onCircle),
    dot(onWave),
    {
      type: "text",
      at: [onWave[0] - 8, onWave[1] - 42],
      text: "sin α",
      size: 32,
      font: "serif",
      italic: true,
      bold: true,
      color: palette.coral,
    },
    ...tick("π/2", 0.25),
    ...tick("π", 0.5),
    ...tick("3π/2", 0.75),
    ...tick("2π", 1, "right"),
    {
      type: "text",
      at: [ORIGIN_X - 18, AXIS_Y - RADIUS + 8],
      text: "1",
      size: 24,
      align: "right",
      color: palette.grey,
    },
    {
      type: "text",
      at: [ORIGIN_X - 18, AXIS_Y + RADIUS + 8],
      text: "−1",
      size: 24,
      align: "right",
      color: palette.grey,
    },
  ]);
}

function arc(angle: number): Point[] {
  return plot(12, (along) => [
    CIRCLE_X + 36 * Math.cos(angle * along),
    AXIS_Y - 36 * Math.sin(angle * along),
  ]);
}

function grid(): ElementInput[] {
  const rows = [-1, -0.5, 0.5, 1].map((part): ElementInput => {
    const y = AXIS_Y - part * RADIUS;
    return { type: "line", from: [ORIGIN_X, y], to: [1180, y], color: palette.faint, width: 2 };
  });
  const columns = [0.25, 0.5, 0.75, 1].map((part): ElementInput => {
    const x = ORIGIN_X + part * TURN;
    return { type: "line", from: [x, 270], to: [x, 600], color: palette.faint, width: 2 };
  });
  return [...rows, ...columns];
}

function dot([x, y]: Point): ElementInput {
  return {
    type: "ellipse",
    at: [x - 10, y - 10],
    size: [20, 20],
    fill: palette.sheet,
    color: palette.coral,
    width: 6,
  };
}

/** A mark on the x axis; its name stands on the side where the curve is not. */
function tick(text: string, part: number, side: "left" | "right" = "left"): ElementInput[] {
  const x = ORIGIN_X + part * TURN;
  return [
    { type: "line", from: [x, AXIS_Y - 8], to: [x, AXIS_Y + 8], color: palette.grey, width: 3 },
    {
      type: "text",
      at: [x + (side === "left" ? -12 : 12), AXIS_Y + 38],
      align: side === "left" ? "right" : "left",
      text,
      size: 24,
      font: "serif",
      italic: true,
      color: palette.grey,
    },
  ];
}
