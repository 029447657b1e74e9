import type { ElementInput } from "../sketch/element-input.js";
import { sketchLine } from "../sketch/sketch-line.js";
import { palette } from "./palette.js";

/** Title of a page with a line of explanation under a swing of the pen. */
export function heading(
  title: string,
  subtitle: string,
  options: { readonly x: number; readonly y: number; readonly color: string; readonly underline: number },
): ElementInput[] {
  const { x, y, color, underline } = options;
  return [
    { type: "text", at: [x, y], text: title, size: 54, font: "serif", bold: true, color: palette.ink },
    {
      type: "stroke",
      points: sketchLine([x + 2, y + 24], [x + underline, y + 18], 3),
      color,
      width: 7,
      opacity: 0.85,
    },
    { type: "text", at: [x, y + 70], text: subtitle, size: 24, color: palette.grey },
  ];
}
