/** Bytes that a close frame has for its reason (RFC 6455, 5.5); more would be an error here. */
const MOST = 123;

/** A sentence as the reason of a close frame: cut where it has too many bytes, and never within a letter. */
export function closeReason(message: string): string {
  const bytes = Buffer.from(message);
  if (bytes.length <= MOST) return message;
  return new TextDecoder().decode(bytes.subarray(0, MOST), { stream: true });
}
