import { parse } from "graphql";
import { expect, test } from "vitest";
import { documentWeight } from "../../src/execution/document-weight.js";

const weightOf = (source: string) => documentWeight(parse(source), source.length);

test("a document of a few hundred characters weighs little enough for a thousand of them to be kept", () => {
  expect(weightOf(`{ ${"snapshotSessions ".repeat(25)} }`)).toBeLessThan(32_000);
});

test.each([
  ["words of one letter", `{ ${"a ".repeat(1_990)} }`, 300_000],
  ["comments of one character", `{ a } ${"#\n".repeat(100_000)}`, 9_000_000],
])("one of %s weighs what it takes of memory, not what it is long", (_, source, least) => {
  expect(weightOf(source)).toBeGreaterThan(least);
});
