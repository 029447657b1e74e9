import { expect, test } from "vitest";
import type { GivenValue } from "../../src/execution/given-value.js";
import { withoutGivenValue } from "../../src/execution/without-given-value.js";

test.each<[string, GivenValue, string]>([
  ['String cannot represent a non string value: ["s"]', { kind: "a list" }, "Expected a String, got a list."],
  ["ID cannot represent value: { a: 1 }", { kind: "an object" }, "Expected an ID, got an object."],
  ["String cannot represent a non string value: 5", { kind: "a number" }, "Expected a String, got a number."],
  [
    'Int cannot represent non-integer value: "s"',
    { kind: "a text", text: "s" },
    "Expected an Int, got a text.",
  ],
  [
    'Value "s/s" does not exist in "Color" enum.',
    { kind: "a text", text: "s/s" },
    "Expected a value of the enum Color, got a text.",
  ],
  [
    `Value "${"s".repeat(41)}" does not exist in "Color" enum.`,
    { kind: "a name", text: "s".repeat(41) },
    "Expected a value of the enum Color, got a name.",
  ],
  [
    'Enum "Color" cannot represent non-string value: ["s"].',
    { kind: "a list" },
    "Expected a value of the enum Color, got a list.",
  ],
  [
    'Field "s/s" is not defined by type "In".',
    { kind: "an object" },
    'A field that was given is not defined by type "In".',
  ],
  [
    'Expected value of type "In", found ["$&"].',
    { kind: "a list", printed: '["$&"]' },
    'Expected value of type "In", found a list.',
  ],
])("%s is told without the value", (message, given, told) => {
  expect(withoutGivenValue(message, given)).toBe(told);
});

test.each<[string, GivenValue]>([
  ["Int cannot represent non-integer value: 1.5", { kind: "a number" }],
  ['Value "BLUE" does not exist in "Color" enum. Did you mean …?', { kind: "a name", text: "BLUE" }],
  ['Enum "Color" cannot represent non-enum value: "us-sv".', { kind: "a text", text: "us-sv" }],
  ['Field "colour" is not defined by type "In". Did you mean "color"?', { kind: "an object" }],
  ['Expected value of type "PositiveInt!", found -1; Expected a whole number.', { kind: "a number" }],
  ['Expected type "PositiveInt". Expected a whole number from 1 up.', { kind: "a list" }],
  ['Expected non-nullable type "Int!" not to be null.', { kind: "null" }],
])("%s is told as it is", (message, given) => {
  expect(withoutGivenValue(message, given)).toBe(message);
});
