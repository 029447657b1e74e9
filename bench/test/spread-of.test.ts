import { describe, expect, it } from "vitest";
import { spreadOf } from "../lib/spread-of.ts";

describe("spreadOf", () => {
  it.each([
    { values: [7], spread: { median: 7, min: 7, max: 7 } },
    { values: [9, 1, 5], spread: { median: 5, min: 1, max: 9 } },
    { values: [10, 2, 4, 8], spread: { median: 6, min: 2, max: 10 } },
    { values: [100, 9, 20], spread: { median: 20, min: 9, max: 100 } },
  ])("finds the median and the ends of $values", ({ values, spread }) => {
    expect(spreadOf(values)).toEqual(spread);
  });

  it("leaves the caller's list in its order", () => {
    const values = [3, 1, 2];
    spreadOf(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it("refuses an empty list instead of answering NaN", () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});
