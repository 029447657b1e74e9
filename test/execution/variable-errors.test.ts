import { buildSchema, Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { variableErrors } from "../../src/execution/variable-errors.js";

const schema = buildSchema(`
  type Query { f(input: In, list: [In!], id: ID, n: Int, color: Color): Int }
  enum Color { RED GREEN }
  input In { width: Int!, name: String, inner: In }
`);

/** Message and input path of each error. */
function errorsOf(declared: string, variables: Record<string, unknown>) {
  const [operation] = parse(`query (${declared}) { __typename }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("the document is one operation");
  return variableErrors(schema, operation, variables).map(({ message, extensions }) => [
    message,
    extensions["inputPath"],
  ]);
}

test.each<[string, Record<string, unknown>]>([
  ["$n: Int", {}],
  ["$n: Int", { n: null }],
  ["$n: Int! = 5", {}],
  ["$n: Int", { n: 5, unused: "x" }],
  ["$input: In!", { input: { width: 1, inner: { width: 2 } } }],
  ["$id: ID", { id: 5 }],
  ["$unknown: Nothing", { unknown: 1 }],
  ["$output: Query", { output: 1 }],
])("%s with %j is fine, or not for these errors to tell", (declared, variables) => {
  expect(errorsOf(declared, variables)).toEqual([]);
});

test.each<[string, Record<string, unknown>, [string, (string | number)[]][]]>([
  ["$n: Int!", {}, [["n: This variable is required.", ["n"]]]],
  ["$constructor: Int!", {}, [["constructor: This variable is required.", ["constructor"]]]],
  ["$n: Int!", { n: null }, [["n: This variable must not be null.", ["n"]]]],
  ["$n: Int! = 5", { n: null }, [["n: This variable must not be null.", ["n"]]]],
  ["$n: Int", { n: 1.5 }, [["n: Int cannot represent non-integer value: 1.5", ["n"]]]],
  [
    "$input: In!",
    { input: { width: "wide" } },
    [["input.width: Expected an Int, got a text.", ["input", "width"]]],
  ],
  [
    "$input: In!",
    { input: { width: 1, inner: { width: null } } },
    [['input.inner.width: Expected non-nullable type "Int!" not to be null.', ["input", "inner", "width"]]],
  ],
  [
    "$list: [In!]",
    { list: [{ width: 1 }, { width: "x" }] },
    [["list.1.width: Expected an Int, got a text.", ["list", 1, "width"]]],
  ],
  ["$color: Color", { color: "BLUE" }, [['color: Value "BLUE" does not exist in "Color" enum.', ["color"]]]],
  [
    "$n: Int!, $input: In",
    { input: { colour: 1, width: 1 } },
    [
      ["n: This variable is required.", ["n"]],
      ['input: Field "colour" is not defined by type "In".', ["input"]],
    ],
  ],
])("%s with %j is told with its path", (declared, variables, errors) => {
  expect(errorsOf(declared, variables)).toEqual(errors);
});

test("every error is BAD_USER_INPUT with status 400", () => {
  const [operation] = parse("query ($n: Int!) { __typename }").definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("the document is one operation");

  expect(variableErrors(schema, operation, {})[0]?.extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    http: { status: 400 },
  });
});

test("of many errors the first ten are told", () => {
  const errors = errorsOf("$list: [In!]", { list: Array.from({ length: 100_000 }, () => "x") });

  expect(errors.map(([, path]) => path)).toEqual(Array.from({ length: 10 }, (_, i) => ["list", i]));
});
