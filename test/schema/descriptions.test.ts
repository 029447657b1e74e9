import { type ASTNode, parse, type StringValueNode, visit } from "graphql";
import { expect, test } from "vitest";
import { renderSchema } from "../../src/render-schema.js";

/** A region's place and what it serves are two. */
const FEWEST_WORDS = 2;

/** The root types belong to the whole supergraph: a router takes their fields from many subgraphs. */
const ROOTS = new Set(["Query", "Mutation", "Subscription"]);

type Described = ASTNode & {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode;
};

const hasName = (node: unknown): node is Described =>
  typeof node === "object" && node !== null && "name" in node;

/** `Type.field(argument)`-like address of every definition -> its description. */
function descriptions(sdl: string): Map<string, string> {
  const found = new Map<string, string>();
  const note = (node: Described, ancestors: readonly unknown[]) => {
    const address = [...ancestors.filter(hasName), node].map(({ name }) => name.value).join(".");
    if (!ROOTS.has(address)) found.set(address, node.description?.value ?? "");
  };
  const enter = (
    node: Described,
    _key: unknown,
    parent: unknown,
    _path: unknown,
    ancestors: readonly unknown[],
  ) => note(node, Array.isArray(parent) ? ancestors : [...ancestors, parent]);
  visit(parse(sdl), {
    ObjectTypeDefinition: enter,
    InterfaceTypeDefinition: enter,
    UnionTypeDefinition: enter,
    InputObjectTypeDefinition: enter,
    EnumTypeDefinition: enter,
    ScalarTypeDefinition: enter,
    FieldDefinition: enter,
    InputValueDefinition: enter,
    EnumValueDefinition: enter,
  });
  return found;
}

const words = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;

test("every type, field, argument, input field and enum value says in a few words what it is", () => {
  const all = descriptions(renderSchema());
  const silent = [...all].filter(([, text]) => words(text) < FEWEST_WORDS).map(([address]) => address);

  expect(all.size).toBeGreaterThan(30);
  expect(silent).toEqual([]);
});

test("one that says nothing is found and named, wherever it stands", () => {
  const found = descriptions(`
    "All is said here." type Query { "It is said here too." room("Which room it is." uuid: ID!, region: R): Int }
    type Room { "One." a: Int }
    enum R { "It is said here." A B }
    input In { "It is said here." a: Int  b: Int }
    scalar S
  `);

  expect([...found].filter(([, text]) => words(text) < FEWEST_WORDS).map(([address]) => address)).toEqual([
    "Query.room.region",
    "Room",
    "Room.a",
    "R",
    "R.B",
    "In",
    "In.b",
    "S",
  ]);
});

test("a description does not merely repeat the name it belongs to", () => {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  const repeating = [...descriptions(renderSchema())].filter(
    ([address, text]) => plain(text) === plain(address.split(".").at(-1) ?? ""),
  );

  expect(repeating).toEqual([]);
});
