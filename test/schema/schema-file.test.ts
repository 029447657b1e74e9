import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { renderSchema } from "../../src/render-schema.js";
import { firstDifference } from "../support/first-difference.js";

test("schema.graphql is what the code prints", async () => {
  const file = await readFile("schema.graphql", "utf8");

  expect(firstDifference("schema.graphql", file, renderSchema())).toBeNull();
});

test("a difference is told by its first line, both ways, and by what to run", () => {
  expect(firstDifference("schema.graphql", "a\nb\nc", "a\nB\nc")).toBe(
    [
      "schema.graphql differs from the code at line 2:",
      "  file: b",
      "  code: B",
      "Run `npm run schema` and commit what it writes.",
    ].join("\n"),
  );
});

test.each([
  ["a", "a\nb", "(ends here)", "b"],
  ["a\nb", "a", "b", "(ends here)"],
])("one that ends early is told as such", (inFile, inCode, file, code) => {
  expect(firstDifference("f", inFile, inCode)).toContain(`  file: ${file}\n  code: ${code}\n`);
});
