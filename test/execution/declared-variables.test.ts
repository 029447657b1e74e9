import { parse } from "graphql";
import { expect, test } from "vitest";
import { declaredVariables } from "../../src/execution/declared-variables.js";

const operationOf = (source: string) => {
  const [operation] = parse(source).definitions;
  if (operation?.kind !== "OperationDefinition") throw new Error("expected an operation");
  return operation;
};

test.each<[string, string, object | null | undefined, object]>([
  ["what is declared is kept", "query ($a: Int) { x(a: $a) }", { a: 1 }, { a: 1 }],
  ["null is a value", "query ($a: Int) { x(a: $a) }", { a: null }, { a: null }],
  ["what is not declared is let go", "query ($a: Int) { x(a: $a) }", { a: 1, b: [{}, {}] }, { a: 1 }],
  ["what is declared and not given stays not given", "query ($a: Int) { x(a: $a) }", {}, {}],
  ["what objects have by nature was not given", "query ($constructor: Int) { x(a: $constructor) }", {}, {}],
  ["no variables are none", "{ x }", null, {}],
  ["nor are they where nothing was sent", "{ x }", undefined, {}],
])("%s", (_, source, given, expected) => {
  const values = declaredVariables(operationOf(source), given as Record<string, unknown> | null | undefined);

  expect({ ...values }).toEqual(expected);
});
