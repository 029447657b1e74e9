import fc from "fast-check";
import { buildSchema, type DocumentNode, Kind, type OperationDefinitionNode, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { type Measures, measureOperation } from "../../src/execution/measure-operation.js";

const schema = buildSchema(`
  type Query { hello: String  room: Room  rooms(first: Int): [Room!]!  page(first: Int = 20): Page }
  type Mutation { draw: Room }
  type Page { nodes: [Room!]!  edges: [Edge!]!  pageInfo: PageInfo }
  type Edge { node: Room }
  type PageInfo { more: Boolean }
  interface Place { name: String }
  type Room implements Place { name: String  scenes: [String!]!  neighbours(first: Int): [Room]  place: Place }
`);
const costs = { "Query.room": 10, "Mutation.draw": 100, "Room.scenes": 5 };

function firstOperation(document: DocumentNode): OperationDefinitionNode {
  const found = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (found === undefined) throw new Error("the document has no operation");
  return found;
}

function measure(source: string, variables: Record<string, unknown> = {}): Measures {
  const document = parse(source);
  return measureOperation(schema, document, firstOperation(document), variables, costs);
}

describe("depth counts fields on the longest way to a leaf", () => {
  test.each([
    ["{ hello }", 1],
    ["{ room { name } }", 2],
    ["{ hello room { place { name } } }", 3],
    ["{ ... { ... on Query { hello } } }", 1],
    ["{ room { ...R } } fragment R on Room { place { name } }", 3],
    ["{ unknown { more { still } } }", 3],
    ["{ __schema { types { fields { type { name } } } } }", 1],
  ])("%s", (source, depth) => {
    expect(measure(source).depth).toBe(depth);
  });
});

describe("aliases, root fields and directives count wherever fragments put them", () => {
  test.each<[string, Partial<Measures>]>([
    ["{ a: hello b: hello hello }", { aliases: 2, rootFields: 3 }],
    ["{ room { a: name ...R ...R } } fragment R on Room { b: name c: name }", { aliases: 5, rootFields: 1 }],
    ["{ ...Q ...Q hello } fragment Q on Query { hello room { name } }", { rootFields: 5 }],
    ["query @a { hello @b @c ... @d { hello @e } }", { directives: 5 }],
    ["{ ...Q @a ...Q @b } fragment Q on Query @c { hello @d }", { directives: 6 }],
    ["{ ...Missing hello }", { rootFields: 1 }],
  ])("%s", (source, expected) => {
    expect(measure(source)).toMatchObject(expected);
  });
});

describe("cost adds up fields, times the lists they stand in", () => {
  test.each<[string, number, Record<string, unknown>?]>([
    ["{ hello }", 1],
    ["{ room { name } }", 11],
    ["{ room { name scenes } }", 16],
    ["mutation { draw { name } }", 101],
    ["{ a: room { name } b: room { name } }", 22],
    ["{ rooms { name } }", 1 + 10],
    ["{ rooms(first: 3) { name } }", 1 + 3],
    ["{ rooms(first: 3) { neighbours(first: 4) { name scenes } } }", 1 + 3 * (1 + 4 * 6)],
    ["query ($n: Int) { rooms(first: $n) { name } }", 1 + 50, { n: 50 }],
    ["query ($n: Int) { rooms(first: $n) { name } }", 1 + 10],
    ["{ page(first: 7) { nodes { name } } }", 1 + 7 * (1 + 1)],
    ["{ page(first: 7) { edges { node { name } } } }", 1 + 7 * (1 + 1 + 1)],
    ["{ page(first: 7) { ...P } } fragment P on Page { nodes { name scenes } }", 1 + 7 * (1 + 6)],
    ["{ page(first: 7) { nodes { neighbours(first: 3) { name } } } }", 1 + 7 * (1 + 1 + 3)],
    ["{ page { nodes { name } } }", 1 + 20 * (1 + 1)],
    ["query ($n: Int) { page(first: $n) { nodes { name } } }", 1 + 3 * (1 + 1), { n: 3 }],
    ["query ($n: Int) { page(first: $n) { nodes { name } } }", 1 + 20 * (1 + 1)],
    ["{ rooms { ...R } } fragment R on Room { scenes name }", 1 + 10 * 6],
    ["{ room { place { ... on Room { scenes } } } }", 10 + 1 + 5],
    ["{ __schema { types { name } } }", 1],
    ["{ unknown { more } }", 2],
  ])("%s", (source, cost, variables) => {
    expect(measure(source, variables).cost).toBe(cost);
  });
});

test("only the operation that is asked for counts", () => {
  const document = parse("query A { hello } query B { room { name } }");

  expect(measureOperation(schema, document, firstOperation(document), {}, costs).cost).toBe(1);
});

test("fragments in a circle end", () => {
  expect(
    measure("{ ...A } fragment A on Query { hello ...B } fragment B on Query { ...A hello }"),
  ).toMatchObject({
    rootFields: 2,
  });
});

test("two to the power of a thousand fields are measured without visiting them", () => {
  const steps = Array.from(
    { length: 1_000 },
    (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
  );
  const { cost, rootFields } = measure(`{ ...F0 } ${steps.join(" ")} fragment F1000 on Query { hello }`);

  expect([cost, rootFields]).toEqual([2 ** 1_000, 2 ** 1_000]);
});

/** Documents that parse: fields known and unknown, nested, with fragments that may be missing or in circles. */
const documents = fc.letrec<{ selections: string; selection: string }>((tie) => ({
  selections: fc
    .array(tie("selection"), { minLength: 1, maxLength: 4 })
    .map((selections) => `{ ${selections.join(" ")} }`),
  selection: fc.oneof(
    { depthSize: "small", maxDepth: 5 },
    fc.constantFrom("hello", "a: name", "scenes @x", "...A", "...B", "...C @y", "__typename", "odd"),
    fc
      .tuple(
        fc.constantFrom("room", "rooms(first: 3)", "r: rooms", "... on Room", "...", "x"),
        tie("selections"),
      )
      .map(([head, body]) => `${head} ${body}`),
  ),
}));
const documentTexts = fc
  .tuple(documents.selections, documents.selections, documents.selections)
  .map(([query, a, b]) => `query ${query} fragment A on Query ${a} fragment B on Room ${b}`);

test("any document, valid or not, has finite measures that agree with each other", () => {
  fc.assert(
    fc.property(documentTexts, (source) => {
      const measures = measure(source);
      for (const count of Object.values(measures)) {
        expect(Number.isFinite(count)).toBe(true);
        expect(count).toBeGreaterThanOrEqual(0);
      }
      expect(measures.cost).toBeGreaterThanOrEqual(measures.rootFields);
    }),
  );
});

test("a document that asks for something twice measures the sum of both", () => {
  fc.assert(
    fc.property(documentTexts, (source) => {
      const [, body = "", fragments = ""] = /^query (.*?) (fragment A .*)$/.exec(source) ?? [];
      const once = measure(`query ${body} ${fragments}`);
      const twice = measure(`query { ... ${body} ... ${body} } ${fragments}`);
      expect(twice).toEqual({
        depth: once.depth,
        aliases: 2 * once.aliases,
        rootFields: 2 * once.rootFields,
        directives: 2 * once.directives,
        cost: 2 * once.cost,
      });
    }),
  );
});
