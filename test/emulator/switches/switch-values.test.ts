import { describe, expect, it } from "vitest";
import { switchValuesOf } from "../../../emulator/switches/switch-values-of.js";
import { whiteboardSwitchTable } from "../../../emulator/whiteboard/whiteboard-switch-table.js";

describe("the switches", () => {
  it("each have a default among their values and a text that names the contract", () => {
    for (const [name, { values, default: fallback, doc }] of Object.entries(whiteboardSwitchTable)) {
      expect(values.safeParse(fallback).success, name).toBe(true);
      expect(doc, name).toMatch(/B\d/);
    }
  });

  it("stand at their defaults until moved", () => {
    expect(switchValuesOf({}).wrongRegion).toBe("notFound");
    expect(switchValuesOf({ wrongRegion: "ignore" })).toMatchObject({
      wrongRegion: "ignore",
      undefinedKey: true,
    });
  });
});
