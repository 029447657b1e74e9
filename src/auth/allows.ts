import { matchesPattern } from "./matches-pattern.js";

/** Whether one of the patterns stands for the name; without a list everything is allowed. */
export function allows(patterns: readonly string[] | null, name: string): boolean {
  return patterns === null || patterns.some((pattern) => matchesPattern(pattern, name));
}
