import type { Spread } from "./spread.ts";

/**
 * Median, least and greatest of the values; the median of an even count is the mean of the middle two.
 *
 * @throws RangeError when there are no values
 */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const min = sorted[0];
  const max = sorted.at(-1);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (min === undefined || max === undefined || upper === undefined || lower === undefined) {
    throw new RangeError("a spread needs at least one value");
  }
  return { median: (lower + upper) / 2, min, max };
}
