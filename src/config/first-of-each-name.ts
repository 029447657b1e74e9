import type { SettingProblem } from "./config-error.js";

/**
 * One problem for each setting, the one found first: a value that cannot be read is missing as well to whoever needs
 * it, and to be told both helps nobody.
 */
export function firstOfEachName(problems: readonly SettingProblem[]): SettingProblem[] {
  return [...new Map(problems.toReversed().map((problem) => [problem.name, problem])).values()].toReversed();
}
