import { describe, expect, it } from "vitest";
import { switchTable } from "../../../emulator/switches/switch-table.js";
import { switchValuesOf } from "../../../emulator/switches/switch-values-of.js";

describe("the switches", () => {
  it.each(Object.entries(switchTable))(
    "%s has a default among its values, and a text for those who know no contract",
    (_name, { values, default: fallback, doc }) => {
      expect(values.safeParse(fallback).success).toBe(true);
      expect(doc).toMatch(/^.{20,}\.$/);
      expect(doc).not.toMatch(/§|\([AB]\d/);
    },
  );

  it("stand at their defaults until moved", () => {
    expect(switchValuesOf({}).wrongRegion).toBe("notFound");
    expect(switchValuesOf({ wrongRegion: "ignore" })).toMatchObject({
      wrongRegion: "ignore",
      undefinedKey: true,
    });
  });
});
