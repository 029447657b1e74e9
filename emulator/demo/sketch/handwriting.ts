import type { Point } from "../../whiteboard/content/point.js";
import type { ElementInput } from "./element-input.js";
import { handGlyphs } from "./hand-glyphs.js";

/**
 * Strokes that write a text by hand; signs without a glyph are left out.
 *
 * @param options.at where the base line begins
 * @param options.size x-height in units
 * @param options.colors one for each sign, the last one for the rest
 */
export function handwriting(
  text: string,
  options: {
    readonly at: Point;
    readonly size: number;
    readonly width: number;
    readonly colors: readonly [string, ...string[]];
  },
): ElementInput[] {
  const { at, size, width, colors } = options;
  let x = at[0];
  return [...text].flatMap((sign, index) => {
    const glyph = handGlyphs[sign];
    if (glyph === undefined) return [];
    const begin = x;
    x += glyph.advance * size;
    const color = colors[Math.min(index, colors.length - 1)] ?? colors[0];
    return glyph.strokes.map(
      (points): ElementInput => ({
        type: "stroke",
        color,
        width,
        points: points.map(([px, py]) => [begin + px * size, at[1] + py * size]),
      }),
    );
  });
}
