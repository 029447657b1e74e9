import { type ConstDirectiveNode, Kind, type ObjectTypeDefinitionNode, parse, print, visit } from "graphql";
import type { ScopeRule } from "../auth/scope-rule.js";

/**
 * Writes `@authenticated` and `@requiresScopes` into the SDL, for routers that hold callers against them before they ask
 * this server.
 *
 * @param rules by `Type.field` or `Type`; those of an interface's field are written at each type that implements it, as
 *   composition takes them there only.
 */
export function withAccessDirectives(sdl: string, rules: Readonly<Record<string, ScopeRule>>): string {
  const withRules = (type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => {
    const names = [type.name.value, ...(type.interfaces ?? []).map(({ name }) => name.value)];
    const ruleOf = (field: string) => names.map((name) => rules[`${name}.${field}`]).find(Boolean);
    return {
      ...withRule(type, rules[type.name.value]),
      fields: type.fields?.map((field) => withRule(field, ruleOf(field.name.value))) ?? [],
    };
  };
  return `${print(visit(parse(sdl), { ObjectTypeDefinition: withRules }))}\n`;
}

function withRule<Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
  node: Node,
  rule: ScopeRule | undefined,
): Node {
  if (rule === undefined) return node;
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
