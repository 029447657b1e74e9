import { readFileSync } from "node:fs";
import {
  type ASTNode,
  type DefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from "graphql";
import { describe, expect, test } from "vitest";
import { renderSchema } from "../../src/render-schema.js";

/** `type X` -> its members, each printed with arguments, types, defaults and directives but without descriptions. */
function membersByType(sdl: string): Map<string, Record<string, string>> {
  return new Map(visit(parse(sdl, { noLocation: true }), withoutAccess).definitions.flatMap(entryOf));
}

function entryOf(definition: DefinitionNode): [string, Record<string, string>][] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION: {
      const nature = printed([...(definition.interfaces ?? []), ...(definition.directives ?? [])]);
      return [[`type ${definition.name.value}${nature}`, named(definition.fields)]];
    }
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [[`interface ${definition.name.value}`, named(definition.fields)]];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [[`input ${definition.name.value}`, named(definition.fields)]];
    case Kind.ENUM_TYPE_DEFINITION:
      return [[`enum ${definition.name.value}`, named(definition.values)]];
    case Kind.SCALAR_TYPE_DEFINITION:
      return [[`scalar ${definition.name.value}`, {}]];
    default:
      return [];
  }
}

const printed = (nodes: readonly ASTNode[] = []) => nodes.map((node) => ` ${print(node)}`).join("");

function named(
  members: readonly (FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode)[] = [],
) {
  return Object.fromEntries(
    members.map((member) => [member.name.value, print(visit(member, plain)).replaceAll("\n", " ")]),
  );
}

/** The contract imports these directives and leaves to us where they stand; test/auth has tests of their own. */
const withoutAccess = {
  Directive: ({ name }: { readonly name: { readonly value: string } }) =>
    ["authenticated", "requiresScopes"].includes(name.value) ? null : undefined,
};

/** Takes descriptions out of a definition and its arguments, and the arguments out of an order nobody depends on. */
const plain = {
  StringValue: (_node: ASTNode, key: string | number | undefined) =>
    key === "description" ? null : undefined,
  FieldDefinition: (node: FieldDefinitionNode) => ({
    ...node,
    arguments: node.arguments?.toSorted((a, b) => a.name.value.localeCompare(b.name.value)),
  }),
};

const contract = membersByType(readFileSync(new URL("contract.graphql", import.meta.url), "utf8"));
const ours = membersByType(renderSchema());

describe.each([...contract])("%s of the target API", (type, members) => {
  test("is in the schema with every member as the contract has it", () => {
    expect(ours.get(type)).toEqual(expect.objectContaining(members));
  });
});

test.each([...contract].filter(([type]) => type.startsWith("enum ")))(
  "%s has no values besides those of the contract, since clients switch over them",
  (type, values) => {
    expect(ours.get(type)).toEqual(values);
  },
);

test("what is added to a contract's input is optional, so that old clients keep working", () => {
  for (const [type, members] of contract) {
    if (!type.startsWith("input ")) continue;
    for (const [name, text] of Object.entries(ours.get(type) ?? {})) {
      if (!(name in members)) expect(text, `${type}.${name}`).toMatch(/[^!]$|! = /);
    }
  }
});
