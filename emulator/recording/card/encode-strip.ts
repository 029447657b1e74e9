import { cardStrip } from "./card-strip.js";
import { crc16 } from "./crc16.js";
import type { TestCard } from "./test-card.js";

/** The bytes of a card's strip: mark, ms since the epoch (48 bits), uid (32 bits), name with its length, CRC-16; all big-endian. */
export function encodeStrip({ cname, uid, takenAt }: TestCard): Buffer {
  const name = Buffer.from(cname, "latin1");
  const bytes = Buffer.alloc(cardStrip.headerBytes + name.length + cardStrip.checksumBytes);
  bytes.writeUInt8(cardStrip.mark, 0);
  bytes.writeUIntBE(takenAt, 1, 6);
  bytes.writeUInt32BE(Number(uid), 7);
  bytes.writeUInt8(name.length, 11);
  name.copy(bytes, cardStrip.headerBytes);
  const end = cardStrip.headerBytes + name.length;
  bytes.writeUInt16BE(crc16(bytes.subarray(0, end)), end);
  return bytes;
}
