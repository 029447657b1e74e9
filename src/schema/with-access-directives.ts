import { type ConstDirectiveNode, Kind, parse, print, visit } from "graphql";
import type { ScopeRule } from "../auth/scope-rule.js";

/**
 * Writes `@authenticated` and `@requiresScopes` into the SDL, for routers that hold callers against them before they ask
 * this server.
 *
 * @param rules by `Type.field` or `Type`; those of an interface's field are written at each type that implements it too.
 */
export function withAccessDirectives(sdl: string, rules: Readonly<Record<string, ScopeRule>>): string {
  const implementers = new Map<string, readonly string[]>();
  const document = parse(sdl);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    implementers.set(definition.name.value, definition.interfaces?.map(({ name }) => name.value) ?? []);
  }
  let typeName = "";
  const ruleOfField = (field: string) =>
    [typeName, ...(implementers.get(typeName) ?? [])].map((name) => rules[`${name}.${field}`]).find(Boolean);
  const enter = <
    Node extends {
      readonly name: { readonly value: string };
      readonly directives?: readonly ConstDirectiveNode[];
    },
  >(
    node: Node,
  ) => {
    typeName = node.name.value;
    return withRule(node, rules[typeName]);
  };
  return `${print(
    visit(document, {
      ObjectTypeDefinition: { enter },
      InterfaceTypeDefinition: { enter },
      FieldDefinition: { enter: (field) => withRule(field, ruleOfField(field.name.value)) },
    }),
  )}\n`;
}

function withRule<Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
  node: Node,
  rule: ScopeRule | undefined,
): Node | undefined {
  if (rule === undefined) return undefined;
  return { ...node, directives: [...(node.directives ?? []), authenticated, requiresScopes(rule)] };
}

const authenticated: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: "authenticated" },
};

function requiresScopes(rule: ScopeRule): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: "requiresScopes" },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: "scopes" },
        value: {
          kind: Kind.LIST,
          values: rule.map((set) => ({
            kind: Kind.LIST,
            values: set.map((value) => ({ kind: Kind.STRING, value })),
          })),
        },
      },
    ],
  };
}
