/** Text of a callback; null for anything that is none, the empty text included. */
export function readText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
