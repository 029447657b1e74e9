import { PNG } from "pngjs";

/** A picture as a program sees it. */
export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** Colour at a pixel as `#rrggbb`. */
  colorAt(x: number, y: number): string;
  /** How many different colours there are. */
  readonly colors: number;
}

/** Decodes a PNG whole; throws when the bytes are none. */
export function decodePng(bytes: Uint8Array): DecodedPng {
  const png = PNG.sync.read(Buffer.from(bytes));
  const colorAt = (x: number, y: number): string => {
    const offset = (y * png.width + x) * 4;
    return `#${png.data.toString("hex", offset, offset + 3)}`;
  };
  const seen = new Set<number>();
  for (let offset = 0; offset < png.data.length; offset += 4) seen.add(png.data.readUInt32BE(offset));
  return { width: png.width, height: png.height, colorAt, colors: seen.size };
}
