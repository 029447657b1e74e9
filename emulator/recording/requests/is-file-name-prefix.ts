/** Whether the parts make a prefix: letters and digits only, 128 characters in all with their slashes (contracts/cloud-recording.md 1.7). */
export function isFileNamePrefix(parts: readonly string[]): boolean {
  const prefix = parts.map((part) => `${part}/`).join("");
  return prefix.length <= 128 && parts.every((part) => /^[a-zA-Z0-9]+$/.test(part));
}
