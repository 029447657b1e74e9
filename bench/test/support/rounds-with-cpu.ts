import type { RoundFigures } from "../../lib/round-figures.ts";

/** One round per value, in microseconds of CPU per request; the other figures do not matter. */
export function roundsWithCpu(...micros: readonly number[]): RoundFigures[] {
  return micros.map((cpuMicros) => ({ cpuMicros, requestsPerSecond: 1_000, p50Ms: 1, p99Ms: 2 }));
}
