/**
 * Layout of the strip at the bottom of a test card that programs read: square cells, black for 0 and white
 * for 1, 80 to a row, the first row at the bottom edge, the next above it. Cells are a 80th of the width.
 */
export const cardStrip = {
  cellsPerRow: 80,
  /** First byte of the strip: `S` for Stillgraph. */
  mark: 0x53,
  /** Bytes before the channel name: mark, 6 of the time, 4 of the uid, length of the name. */
  headerBytes: 12,
  /** The name is followed by a CRC-16 over all before it, high byte first. */
  checksumBytes: 2,
} as const;
