import { type ASTNode, parse, visit } from "graphql";
import { expect, test } from "vitest";
import { literalInputPath } from "../../src/execution/literal-input-path.js";

/** The node of the integer 42, which stands for the one that is blamed. */
function pathOf42(source: string): (string | number)[] {
  const document = parse(source);
  let blamed: ASTNode = document;
  visit(document, {
    IntValue(node) {
      if (node.value === "42") blamed = node;
    },
  });
  return literalInputPath(document, blamed);
}

test.each([
  ["an argument", "{ a(x: 42) }", ["x"]],
  ["one of several arguments", "{ a(w: 1, x: 42, y: 2) }", ["x"]],
  ["an input field", "{ a(input: { width: 42 }) }", ["input", "width"]],
  ["one of several input fields", "{ a(input: { w: 1, width: 42, h: 2 }) }", ["input", "width"]],
  ["a nested input field", "{ a(i: { b: { c: 42 } }) }", ["i", "b", "c"]],
  ["an entry of a list", "{ a(list: [1, 42, 3]) }", ["list", 1]],
  ["a list in a list", "{ a(list: [[1], [2, 42]]) }", ["list", 1, 1]],
  ["an input field in a list", "{ a(list: [{ b: 1 }, { b: 2, c: 42 }]) }", ["list", 1, "c"]],
  ["a field below other fields", "{ a(x: 1) { b(y: 2) { c(z: 42) } } }", ["z"]],
  ["an argument in a fragment", "{ ...F } fragment F on Query { a(x: 42) }", ["x"]],
  ["an argument of a directive", "{ a @skip(if: 42) }", ["if"]],
  ["the default of a variable", "query ($v: Int = 42) { a }", []],
])("%s", (_, source, path) => {
  expect(pathOf42(source)).toEqual(path);
});

test("an input field itself, when it is the name that is blamed, is part of its path", () => {
  const document = parse("{ a(input: { colour: 1 }) }");
  let blamed: ASTNode = document;
  visit(document, {
    ObjectField(node) {
      blamed = node;
    },
  });

  expect(literalInputPath(document, blamed)).toEqual(["input", "colour"]);
});

test("a node of another document has no path", () => {
  expect(literalInputPath(parse("{ a(x: 42) }"), parse("{ a(x: 42) }"))).toEqual([]);
});
