/** What GraphQL's Int can hold. */
const MOST = 2 ** 31 - 1;

/**
 * A whole number of a callback, sent as a number or as decimal text (contracts/notifications.md A7: the same field came
 * as either in different versions of the service).
 *
 * @returns null for anything else, and for a number that is not within 32 bits.
 */
export function readWholeNumber(value: unknown): number | null {
  const number = typeof value === "string" && /^-?\d{1,10}$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number)) return null;
  return number >= -MOST - 1 && number <= MOST ? number : null;
}
