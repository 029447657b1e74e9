import { describe, expect, it } from "vitest";
import { ratioByRound } from "../lib/ratio-by-round.ts";
import { roundsWithCpu } from "./support/rounds-with-cpu.ts";

describe("ratioByRound", () => {
  it("compares within each round, so that a slow round of the machine changes nothing", () => {
    expect(ratioByRound(roundsWithCpu(100, 300, 110), roundsWithCpu(50, 150, 55))).toEqual({
      median: 2,
      min: 2,
      max: 2,
    });
  });

  it.each([
    { missing: "subject", subject: undefined, baseline: roundsWithCpu(50) },
    { missing: "baseline", subject: roundsWithCpu(50), baseline: undefined },
  ])("answers nothing when the $missing was not measured", ({ subject, baseline }) => {
    expect(ratioByRound(subject, baseline)).toBeUndefined();
  });
});
