import type { RoundFigures } from "./round-figures.ts";
import type { Spread } from "./spread.ts";
import { spreadOf } from "./spread-of.ts";

/**
 * CPU per request of one server over that of another, taken round by round, because what disturbs a
 * shared machine disturbs both servers of one round alike.
 *
 * @returns undefined when one of them was not measured
 */
export function ratioByRound(
  subject: readonly RoundFigures[] | undefined,
  baseline: readonly RoundFigures[] | undefined,
): Spread | undefined {
  const ratios = (subject ?? []).flatMap((figures, round) => {
    const base = baseline?.[round];
    return base === undefined ? [] : [figures.cpuMicros / base.cpuMicros];
  });
  return ratios.length === 0 ? undefined : spreadOf(ratios);
}
