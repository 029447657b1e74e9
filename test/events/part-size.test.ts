import { expect, test } from "vitest";
import { PartSize } from "../../src/events/part-size.js";
import { callbackEntry } from "../support/callback-entry.js";

const entriesOf = (count: number, bytes: number) =>
  Array.from({ length: count }, (_, index) =>
    callbackEntry({ position: index + 1, code: 41, details: { text: "x".repeat(bytes) } }),
  );

test.each<[string, readonly [count: number, bytes: number][], number]>([
  ["nothing is known", [], 16],
  ["there was nothing to read", [[0, 0]], 16],
  ["entries are small", [[16, 100]], 128],
  ["entries are large", [[16, 32_000]], 16],
  [
    "they became larger",
    [
      [16, 100],
      [128, 130_000],
    ],
    4,
  ],
  ["one is larger than a part may be", [[1, 2_000_000]], 1],
  [
    "they became small again",
    [
      [1, 2_000_000],
      [1, 100],
    ],
    128,
  ],
])("where %s, as many are read as weigh little together", (_, parts, expected) => {
  const size = new PartSize();

  for (const [count, bytes] of parts) size.learn(entriesOf(count, bytes));

  expect(size.entries).toBe(expected);
});
