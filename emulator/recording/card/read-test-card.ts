import { cardStrip } from "./card-strip.js";
import { crc16 } from "./crc16.js";
import type { TestCard } from "./test-card.js";

/**
 * Reads a test card's strip back from the pixels of a decoded picture; null when there is none, or when it
 * was damaged.
 *
 * @param rgba four bytes a pixel, row by row from the top
 */
export function readTestCard(
  rgba: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
): TestCard | null {
  const cell = width / cardStrip.cellsPerRow;

  const bitAt = (index: number): number => {
    const x = Math.floor(((index % cardStrip.cellsPerRow) + 0.5) * cell);
    const y = Math.floor(height - (Math.floor(index / cardStrip.cellsPerRow) + 0.5) * cell);
    // Green carries most of the brightness, and black and white differ in it as much as they can.
    return (rgba[(y * width + x) * 4 + 1] ?? 0) > 127 ? 1 : 0;
  };
  const bytesUpTo = (count: number): Buffer =>
    Buffer.from(
      Array.from({ length: count }, (_, byte) =>
        Array.from({ length: 8 }, (_bit, bit) => bitAt(byte * 8 + bit)).reduce(
          (sum, bit) => sum * 2 + bit,
          0,
        ),
      ),
    );

  const header = bytesUpTo(cardStrip.headerBytes);
  if (header.readUInt8(0) !== cardStrip.mark) return null;
  const end = cardStrip.headerBytes + header.readUInt8(11);
  const bytes = bytesUpTo(end + cardStrip.checksumBytes);
  if (bytes.readUInt16BE(end) !== crc16(bytes.subarray(0, end))) return null;
  return {
    cname: bytes.toString("latin1", cardStrip.headerBytes, end),
    uid: String(bytes.readUInt32BE(7)),
    takenAt: bytes.readUIntBE(1, 6),
  };
}
