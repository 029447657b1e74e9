import type { SceneContentInput } from "../../control/scene-content-input.js";
import type { ElementInput } from "../sketch/element-input.js";
import { handwriting } from "../sketch/handwriting.js";
import { sheet } from "../sketch/sheet.js";
import { sketchLine } from "../sketch/sketch-line.js";
import { heading } from "./heading.js";
import { palette } from "./palette.js";

/** A ladder on a wall: how high does it reach? */
export function ladderExercise(): SceneContentInput {
  return sheet([
    ...heading("The ladder", "It is 5 m long and stands 3 m from the wall.\nHow high does it reach?", {
      x: 84,
      y: 140,
      color: palette.green,
      underline: 326,
    }),
    ...handwriting("x = ?", { at: [92, 400], size: 62, width: 9, colors: [palette.coral, palette.ink] }),
    {
      type: "rectangle",
      at: [84, 456],
      size: [400, 170],
      radius: 22,
      color: palette.edge,
      width: 3,
      dash: [10, 12],
    },
    {
      type: "text",
      at: [284, 548],
      text: "your sketch",
      size: 24,
      italic: true,
      align: "center",
      color: palette.grey,
    },
    ...wall(),
    { type: "stroke", points: sketchLine([640, 602], [1200, 602], 1.5), color: palette.ink, width: 5 },
    ...ladder(),
    { type: "arrow", from: [860, 648], to: [718, 648], color: palette.blue, width: 3 },
    { type: "arrow", from: [860, 648], to: [1008, 648], color: palette.blue, width: 3 },
    { type: "rectangle", at: [826, 624], size: [72, 46], fill: palette.sheet, width: 0 },
    { type: "text", at: [862, 658], text: "3 m", size: 28, bold: true, align: "center", color: palette.blue },
    { type: "text", at: [822, 380], text: "5 m", size: 28, bold: true, align: "right", color: palette.green },
    ...handwriting("x", { at: [1136, 420], size: 44, width: 8, colors: [palette.coral] }),
  ]);
}

/** Bricks, every other row set off by half of one. */
function wall(): ElementInput[] {
  return Array.from({ length: 11 }, (_, row): ElementInput[] => {
    const y = 558 - row * 44;
    const bricks: readonly (readonly [number, number])[] =
      row % 2 === 0
        ? [
            [1012, 62],
            [1078, 30],
          ]
        : [
            [1012, 30],
            [1046, 62],
          ];
    return bricks.map(([x, width]) => ({
      type: "rectangle",
      at: [x, y],
      size: [width, 40],
      radius: 5,
      fill: palette.coralTint,
      color: palette.coral,
      width: 1.5,
      opacity: 0.9,
    }));
  }).flat();
}

function ladder(): ElementInput[] {
  const foot = [716, 600] as const;
  const head = [1008, 206] as const;
  const rungs = Array.from({ length: 11 }, (_, index) => (index + 0.7) / 12);
  const at = (along: number, off: number): [number, number] => [
    foot[0] + (head[0] - foot[0]) * along - off * 0.8,
    foot[1] + (head[1] - foot[1]) * along - off * 0.6,
  ];
  return [
    ...rungs.map(
      (along): ElementInput => ({
        type: "line",
        from: at(along, 0),
        to: at(along, 30),
        color: palette.gold,
        width: 6,
      }),
    ),
    { type: "stroke", points: sketchLine(at(0, 0), at(1, 0), 0.8), color: palette.green, width: 9 },
    { type: "stroke", points: sketchLine(at(0, 30), at(1, 30), 0.8), color: palette.green, width: 9 },
  ];
}
