import { readText } from "./read-text.js";

/**
 * A uid of a callback as decimal text. The service sends some as numbers and some as text, and `0` for everybody at
 * once where it mixes streams (contracts/notifications.md A8.1), so the rule for RTC uids does not hold here.
 */
export function readUid(value: unknown): string | null {
  if (typeof value !== "number") return readText(value);
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
}
