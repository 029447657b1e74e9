/** Whether a text is 32 bytes in base64 (contracts/cloud-recording.md 1.5, decryptionMode 7 and 8). */
export function isSalt(text: string): boolean {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === 32 && bytes.toString("base64") === text;
}
