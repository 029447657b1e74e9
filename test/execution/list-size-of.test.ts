import { type FieldNode, Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { listSizeOf } from "../../src/execution/list-size-of.js";

function firstField(source: string): FieldNode {
  const [operation] = parse(source).definitions;
  const field =
    operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined;
  if (field?.kind !== Kind.FIELD) throw new Error("the document does not begin with a field");
  return field;
}

const ASSUMED = 10;

test.each<[string, Record<string, unknown>, number]>([
  ["{ list }", {}, ASSUMED],
  ["{ list(last: 3) }", {}, ASSUMED],
  ["{ list(first: 3) }", {}, 3],
  ["{ list(first: 0) }", {}, 0],
  ["{ list(after: 1, first: 25) }", {}, 25],
  ["{ list(first: -5) }", {}, ASSUMED],
  ['{ list(first: "3") }', {}, ASSUMED],
  ["query ($n: Int) { list(first: $n) }", { n: 40 }, 40],
  ["query ($n: Int) { list(first: $n) }", { n: "40" }, ASSUMED],
  ["query ($n: Int) { list(first: $n) }", { n: null }, ASSUMED],
  ["query ($n: Int) { list(first: $n) }", { n: Number.NaN }, ASSUMED],
  ["query ($n: Int) { list(first: $n) }", {}, ASSUMED],
  ["{ _entities(representations: [{}, {}, {}]) { id } }", {}, 3],
  ["{ _entities(representations: []) { id } }", {}, 0],
  ["query ($r: [_Any!]!) { _entities(representations: $r) { id } }", { r: [1, 2, 3, 4] }, 4],
  ["query ($r: [_Any!]!) { _entities(representations: $r) { id } }", { r: "many" }, ASSUMED],
])("%s with %j has %d entries", (source, variables, entries) => {
  expect(listSizeOf(firstField(source), variables)).toBe(entries);
});
