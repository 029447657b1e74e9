import type { Spread } from "./spread.ts";

/** `median (min–max)` with a fixed number of decimals. */
export function formatSpread({ median, min, max }: Spread, decimals: number): string {
  const text = (value: number): string => value.toFixed(decimals);
  return `${text(median)} (${text(min)}–${text(max)})`;
}
