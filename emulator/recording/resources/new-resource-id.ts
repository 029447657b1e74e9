/** Bytes that make the 236 characters real ids are long (contracts/cloud-recording.md 1.3). */
const BYTES = 177;

/** A fresh resourceId: opaque text of letters, digits, `-` and `_`. */
export function newResourceId(randomBytes: (count: number) => Buffer): string {
  return randomBytes(BYTES).toString("base64url");
}
