import { describe, expect, it } from "vitest";
import { formatTable } from "../lib/format-table.ts";

describe("formatTable", () => {
  it("lines names up on the left and figures on the right", () => {
    expect(
      formatTable(
        ["server", "us"],
        [
          ["bare", "50.0"],
          ["with a long name", "1234.5"],
        ],
      ),
    ).toBe(
      [
        "| server           |     us |",
        "| ---------------- | -----: |",
        "| bare             |   50.0 |",
        "| with a long name | 1234.5 |",
      ].join("\n"),
    );
  });
});
