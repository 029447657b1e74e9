import { describe, expect, it } from "vitest";
import { judgeTarget } from "../lib/judge-target.ts";
import { roundsWithCpu } from "./support/rounds-with-cpu.ts";

const target = { subject: "ours", baseline: "bare", most: 2.2 };

describe("judgeTarget", () => {
  it.each([
    { cpu: 200, outcome: "pass" },
    { cpu: 220, outcome: "pass" },
    { cpu: 221, outcome: "miss" },
  ])("says $outcome for $cpu us against 100 us", ({ cpu, outcome }) => {
    const figures = new Map([
      ["ours", roundsWithCpu(cpu)],
      ["bare", roundsWithCpu(100)],
    ]);
    expect(judgeTarget(target, figures)).toMatchObject({ ...target, outcome });
  });

  it("judges the median and not the worst round", () => {
    const figures = new Map([
      ["ours", roundsWithCpu(200, 900, 210)],
      ["bare", roundsWithCpu(100, 100, 100)],
    ]);
    expect(judgeTarget(target, figures)).toMatchObject({ ratio: { median: 2.1, max: 9 }, outcome: "pass" });
  });

  it("says so when a server was left out with --only", () => {
    expect(judgeTarget(target, new Map([["ours", roundsWithCpu(200)]]))).toEqual({
      ...target,
      ratio: null,
      outcome: "not measured",
    });
  });
});
