import { describe, expect, it } from "vitest";
import { type FanOutFigures, fanOutReport } from "../fanout/fanout-report.ts";

function figures(name: string, cpuMicros: readonly number[], live = 12_345): FanOutFigures {
  return {
    name,
    label: `the ${name}`,
    documents: 1,
    rounds: cpuMicros.map((micros) => ({
      cpuMicros: micros,
      requestsPerSecond: 40_400,
      p50Ms: 20.04,
      p99Ms: 31,
    })),
    unfollowedMicros: [1_250],
    memory: [{ live, resident: 22_000 }],
  };
}

describe("fanOutReport", () => {
  it("has a table for each number of documents, and judges each", () => {
    const measured = [figures("bare", [10, 8, 9]), figures("stillgraph", [12, 12, 12])];
    const many = measured.map((one) => ({ ...one, documents: 10 }));
    const lines = fanOutReport([...measured, ...many]).split("\n");
    expect(lines.slice(0, 4)).toStrictEqual([
      "| one document   |  CPU us/delivery |           x bare | CPU ms/event alone |    1,000/s |           p50 ms |           p99 ms |    kB/subscriber |      resident kB |",
      "| -------------- | ---------------: | ---------------: | -----------------: | ---------: | ---------------: | ---------------: | ---------------: | ---------------: |",
      "| the bare       |   9.0 (8.0–10.0) | 1.00 (1.00–1.00) |   1.25 (1.25–1.25) | 40 (40–40) | 20.0 (20.0–20.0) | 31.0 (31.0–31.0) | 12.3 (12.3–12.3) | 22.0 (22.0–22.0) |",
      "| the stillgraph | 12.0 (12.0–12.0) | 1.33 (1.20–1.50) |   1.25 (1.25–1.25) | 40 (40–40) | 20.0 (20.0–20.0) | 31.0 (31.0–31.0) | 12.3 (12.3–12.3) | 22.0 (22.0–22.0) |",
    ]);
    expect(lines[5]).toMatch(/^\| 10 documents /);
    expect(lines.filter((line) => /^(pass|miss)/.test(line))).toStrictEqual([
      "pass: stillgraph at most 1.5 x bare with 1 document, measured 1.33 (1.20–1.50)",
      "pass: stillgraph under 30 kB per idle subscriber with 1 document, measured 12.3 (12.3–12.3)",
      "pass: stillgraph at most 1.5 x bare with 10 documents, measured 1.33 (1.20–1.50)",
      "pass: stillgraph under 30 kB per idle subscriber with 10 documents, measured 12.3 (12.3–12.3)",
    ]);
  });

  it.each([
    ["a dearer delivery", figures("stillgraph", [16]), "miss: stillgraph at most 1.5 x bare"],
    ["a delivery at the bound", figures("stillgraph", [15]), "pass: stillgraph at most 1.5 x bare"],
    ["a subscriber at the bound", figures("stillgraph", [1], 30_000), "miss: stillgraph under 30 kB"],
    ["a smaller subscriber", figures("stillgraph", [1], 29_999), "pass: stillgraph under 30 kB"],
  ])("says what became of the targets for %s", (_, ours, verdict) => {
    expect(fanOutReport([figures("bare", [10]), ours])).toContain(verdict);
  });

  it("says nothing of a target that was not measured", () => {
    expect(fanOutReport([figures("bare", [10])])).not.toMatch(/pass|miss/);
    expect(fanOutReport([figures("stillgraph", [10])])).not.toContain("x bare with");
  });
});
