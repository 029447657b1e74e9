import type { SKRSContext2D } from "@napi-rs/canvas";
import { cardStrip } from "./card-strip.js";

/** Paints the strip along the bottom of a picture of this size in pixels; what is left of the last row is black. */
export function drawStrip(
  context: SKRSContext2D,
  bytes: Uint8Array,
  size: { readonly width: number; readonly height: number },
): void {
  const cell = size.width / cardStrip.cellsPerRow;
  const rows = Math.ceil((bytes.length * 8) / cardStrip.cellsPerRow);
  context.fillStyle = "#000000";
  context.fillRect(0, size.height - rows * cell, size.width, rows * cell);
  context.fillStyle = "#ffffff";
  for (const [place, byte] of bytes.entries()) {
    for (let bit = 0; bit < 8; bit += 1) {
      if (((byte >> (7 - bit)) & 1) === 0) continue;
      const index = place * 8 + bit;
      const x = (index % cardStrip.cellsPerRow) * cell;
      const y = size.height - (Math.floor(index / cardStrip.cellsPerRow) + 1) * cell;
      context.fillRect(x, y, cell, cell);
    }
  }
}
