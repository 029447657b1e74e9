import { z } from "zod";
import type { SwitchValues } from "../../switches/switch-values.js";

/** Width and height of a screenshot: whole pixels; limits are unknown, so they are switches (contracts/whiteboard.md B5.3). */
export function screenshotSizeSchema(switches: SwitchValues) {
  const pixels = z.int().min(1).max(switches.maxSide);
  const side = switches.numericStrings
    ? z.preprocess(
        (given) => (typeof given === "string" && /^\d+$/.test(given) ? Number(given) : given),
        pixels,
      )
    : pixels;
  return z.object({ width: side, height: side });
}
