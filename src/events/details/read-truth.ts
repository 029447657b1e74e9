/** A yes or no of a callback; null where it has none. */
export function readTruth(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}
