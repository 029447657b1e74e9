import { expect, test } from "vitest";
import { matchesPattern } from "../../src/auth/matches-pattern.js";

test.each<[pattern: string, name: string, matches: boolean]>([
  ["", "", true],
  ["", "a", false],
  ["class", "class", true],
  ["class", "Class", false],
  ["class", "class-1", false],
  ["*", "", true],
  ["*", "anything at all", true],
  ["class-*", "class-1", true],
  ["class-*", "class-", true],
  ["class-*", "class", false],
  ["*-1", "class-1", true],
  ["*-1", "class-11-2", false],
  ["a*a", "a", false],
  ["a*a", "aa", true],
  ["a*b*c", "a-b-c", true],
  ["a*b*c", "acbc", true],
  ["a*b*c", "a-c", false],
  ["a*bc*c", "abc", false],
  ["**", "a", true],
  ["a.c", "abc", false],
  ["a%", "ab", false],
  ["a_", "ab", false],
  ["[ab]", "a", false],
])("pattern %j and name %j: %s", (pattern, name, matches) => {
  expect(matchesPattern(pattern, name)).toBe(matches);
});

test("a long name costs a long pattern no more than its length", () => {
  const pattern = `${"*a".repeat(500)}b`;
  expect(matchesPattern(pattern, "a".repeat(50_000))).toBe(false);
});
