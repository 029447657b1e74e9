import { describe, expect, it } from "vitest";
import { startUpOptions } from "../start-up/start-up-options.ts";
import { startUpReport } from "../start-up/start-up-report.ts";

const starts = (...walls: number[]) => walls.map((wallMs) => ({ wallMs, cpuMs: wallMs * 1.5 }));

describe("startUpReport", () => {
  it("has a row for each way and judges the one without a local Agora", () => {
    expect(
      startUpReport([
        { name: "agora", label: "alone", starts: starts(900, 999, 2_000) },
        { name: "local", label: "with its own", starts: starts(1_400) },
      ]),
    ).toBe(
      [
        "| start to first answer |               ms |           CPU ms |",
        "| --------------------- | ---------------: | ---------------: |",
        "| alone                 |   999 (900–2000) | 1499 (1350–3000) |",
        "| with its own          | 1400 (1400–1400) | 2100 (2100–2100) |",
        "",
        "pass: alone under 1000 ms, measured 999 (900–2000)",
      ].join("\n"),
    );
  });

  it("calls a median at the bound a miss", () => {
    expect(startUpReport([{ name: "agora", label: "alone", starts: starts(1_000) }])).toMatch(/^miss: /m);
  });
});

describe("startUpOptions", () => {
  it("measures eleven starts unless told otherwise", () => {
    expect(startUpOptions([])).toEqual({ starts: 11, json: false, help: false });
    expect(startUpOptions(["--starts", "3"]).starts).toBe(3);
  });

  it.each(["0", "201", "many"])("refuses %s starts", (text) => {
    expect(() => startUpOptions(["--starts", text])).toThrow(/^--starts must be/);
  });
});
