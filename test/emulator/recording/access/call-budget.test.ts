import { describe, expect, it } from "vitest";
import { CallBudget } from "../../../../emulator/recording/access/call-budget.js";

const NOW = 1_795_000_000_000;

describe("CallBudget", () => {
  it("gives so many calls in any second, not in every second of the clock", () => {
    const budget = new CallBudget();
    const takes = (at: number, count: number) =>
      Array.from({ length: count }, () => budget.take(NOW + at, 10)).filter(Boolean).length;
    expect(takes(900, 8)).toBe(8);
    expect(takes(1100, 5)).toBe(2);
    expect(takes(1899, 1)).toBe(0);
    expect(takes(1900, 9)).toBe(8);
    expect(takes(2100, 9)).toBe(2);
  });

  it("does not count the calls it turns away", () => {
    const budget = new CallBudget();
    expect(budget.take(NOW, 1)).toBe(true);
    for (let at = 1; at < 1000; at += 1) expect(budget.take(NOW + at, 1)).toBe(false);
    expect(budget.take(NOW + 1000, 1)).toBe(true);
  });

  it("starts anew when the clock is put back", () => {
    const budget = new CallBudget();
    expect(budget.take(NOW, 1)).toBe(true);
    expect(budget.take(NOW - 3_600_000, 1)).toBe(true);
  });
});
