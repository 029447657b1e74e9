import { expect, test } from "vitest";
import { wrapText } from "../../src/config/wrap-text.js";

test.each<[string, string, number, string, string[]]>([
  ["words that fit on one line", "one two", 9, "  ", ["  one two"]],
  ["words of exactly the width", "one two", 7, "", ["one two"]],
  ["words that need two lines", "one two three", 9, "# ", ["# one two", "# three"]],
  ["a word longer than a line", "a incomprehensibilities b", 6, "", ["a", "incomprehensibilities", "b"]],
])("%s", (_, text, width, indent, lines) => {
  expect(wrapText(text, width, indent)).toEqual(lines);
});
