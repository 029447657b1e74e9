import { ratioByRound } from "./ratio-by-round.ts";
import type { RoundFigures } from "./round-figures.ts";
import type { Target } from "./target.ts";
import type { Verdict } from "./verdict.ts";

/** Holds the median of the ratio against the target. */
export function judgeTarget(target: Target, figures: ReadonlyMap<string, readonly RoundFigures[]>): Verdict {
  const ratio = ratioByRound(figures.get(target.subject), figures.get(target.baseline));
  if (ratio === undefined) return { ...target, ratio: null, outcome: "not measured" };
  return { ...target, ratio, outcome: ratio.median <= target.most ? "pass" : "miss" };
}
