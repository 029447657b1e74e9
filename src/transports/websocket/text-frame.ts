const FINAL_TEXT = 0x81;
/** Above this a length has two bytes of its own, and above the next one eight. */
const SHORT = 125;
const MIDDLE = 0xffff;

/**
 * One unmasked text frame (RFC 6455, 5.2) around three parts: what comes before a result is the subscriber's own, the
 * result is shared with many others, and putting the three together as text first would encode it again for each.
 */
export function textFrame(before: Buffer, shared: Buffer, after: Buffer): Buffer {
  const length = before.length + shared.length + after.length;
  const head = length <= SHORT ? 2 : length <= MIDDLE ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = FINAL_TEXT;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = SHORT + 1;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = SHORT + 2;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  before.copy(frame, head);
  shared.copy(frame, head + before.length);
  after.copy(frame, head + before.length + shared.length);
  return frame;
}
