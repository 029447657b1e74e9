import { describe, expect, it } from "vitest";
import { ingestReport } from "../ingest/ingest-report.ts";

const round = (perSecond: number, p99Ms: number) => ({ perSecond, p50Ms: 9.94, p99Ms, cpuMicros: 180.4 });

describe("ingestReport", () => {
  it("has a row for each store and judges the embedded one", () => {
    const rounds = [round(4_100, 30), round(4_300, 49.9), round(3_900, 31)];
    expect(
      ingestReport([
        { name: "embedded", label: "inside", rounds },
        { name: "postgres", label: "beside", rounds: [round(900, 80)] },
      ]),
    ).toBe(
      [
        "| callbacks, request to answer |       per second |        p50 ms |           p99 ms | CPU us/callback |",
        "| ---------------------------- | ---------------: | ------------: | ---------------: | --------------: |",
        "| inside                       | 4100 (3900–4300) | 9.9 (9.9–9.9) | 31.0 (30.0–49.9) |   180 (180–180) |",
        "| beside                       |    900 (900–900) | 9.9 (9.9–9.9) | 80.0 (80.0–80.0) |   180 (180–180) |",
        "",
        "pass: embedded at least 4000 per second with p99 under 50 ms, measured 4100 (3900–4300) with 31.0 (30.0–49.9) ms",
      ].join("\n"),
    );
  });

  it.each([
    ["too few a second", round(3_999, 30)],
    ["a p99 at the bound", round(9_000, 50)],
  ])("calls %s a miss", (_, measured) => {
    expect(ingestReport([{ name: "embedded", label: "inside", rounds: [measured] }])).toMatch(/^miss: /m);
  });
});
