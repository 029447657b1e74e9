import type { Spread } from "./spread.ts";
import type { Target } from "./target.ts";

/** What became of a target; `ratio` is null where one of the two servers was not measured. */
export interface Verdict extends Target {
  readonly ratio: Spread | null;
  readonly outcome: "pass" | "miss" | "not measured";
}
