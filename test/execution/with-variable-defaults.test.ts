import { Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { withVariableDefaults } from "../../src/execution/with-variable-defaults.js";

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  ["$n: Int", {}, {}],
  ["$n: Int", { n: 3 }, { n: 3 }],
  ["$n: Int = 200", {}, { n: 200 }],
  ["$constructor: Int = 200", {}, { constructor: 200 }],
  ["$n: Int = 200", { n: 3 }, { n: 3 }],
  ["$n: Int = 200", { n: null }, { n: null }],
  ["$n: Int = 200", { other: 1 }, { n: 200, other: 1 }],
  ['$r: [_Any!]! = [{ a: 1 }, { a: "x" }]', {}, { r: [{ a: 1 }, { a: "x" }] }],
])("%s with %j runs with %j", (declared, sent, effective) => {
  const [operation] = parse(`query (${declared}) { __typename }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("the document is one operation");

  expect(withVariableDefaults(operation, sent)).toEqual(effective);
});
