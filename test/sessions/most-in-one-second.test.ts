import { expect, test } from "vitest";
import { mostInOneSecond } from "../support/most-in-one-second.js";

test.each<[number, readonly number[]]>([
  [0, []],
  [1, [0, 1_000, 2_000]],
  [2, [0, 999, 1_500 + 999]],
  [3, [5_000, 100, 600, 1_099]],
])("at most %i of the moments %j are within one second", (most, moments) => {
  expect(mostInOneSecond(moments)).toBe(most);
});
