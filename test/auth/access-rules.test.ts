import {
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLUnionType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
} from "graphql";
import { expect, test } from "vitest";
import { accessRules } from "../../src/auth/access-rules.js";
import { satisfiesRule } from "../../src/auth/satisfies-rule.js";
import { scopes as allScopes, type Scope } from "../../src/auth/scope.js";
import type { ScopeRule } from "../../src/auth/scope-rule.js";
import { renderSchema } from "../../src/render-schema.js";
import { executableSchema } from "../support/executable-schema.js";

const schema = executableSchema();
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
  (type) => type != null,
);

/** Federation's own: the schema is no secret, and entities have rules of their own. */
const OPEN = ["Query._service", "Query._entities"];

const entities = schema.getPossibleTypes(schema.getType("_Entity") as GraphQLUnionType);

/** Everything a token's scopes can be. */
const scopeSets = Array.from({ length: 2 ** allScopes.length }, (_, chosen) =>
  allScopes.filter((_scope, index) => (chosen >> index) % 2 === 1),
);

function ruleOf(type: GraphQLNamedType, field: string): ScopeRule | undefined {
  const owners = isObjectType(type) ? [type, ...type.getInterfaces()] : [type];
  return owners.map(({ name }) => accessRules[`${name}.${field}`]).find((rule) => rule !== undefined);
}

/**
 * Follows every way through the schema, from a type on, with the scope sets of the callers who get there.
 *
 * @returns the fields that show a ruled type to somebody whom its rule does not allow.
 */
function leaksFrom(
  type: GraphQLNamedType,
  callers: readonly (readonly Scope[])[],
  seen = new Set<string>(),
): string[] {
  const state = `${type.name} ${JSON.stringify(callers)}`;
  if (seen.has(state)) return [];
  seen.add(state);
  if (isAbstractType(type)) {
    const types = schema.getPossibleTypes(type);
    const shown = types
      .filter(({ name }) => !areAllowed(name, callers))
      .map(({ name }) => `${type.name} as ${name}`);
    return [...shown, ...types.flatMap((each) => leaksFrom(each, callers, seen))];
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const target = getNamedType(field.type);
    const rule = ruleOf(type, field.name);
    const allowed = rule === undefined ? callers : callers.filter((scopes) => satisfiesRule(rule, scopes));
    if (OPEN.includes(`${type.name}.${field.name}`)) return [];
    const leaks = areAllowed(target.name, allowed) ? [] : [`${type.name}.${field.name}`];
    return [...leaks, ...leaksFrom(target, allowed, seen)];
  });
}

/** Whether the rule of a type, if it has one, allows all these callers. */
function areAllowed(typeName: string, callers: readonly (readonly Scope[])[]): boolean {
  const rule = accessRules[typeName];
  return rule === undefined || callers.every((scopes) => satisfiesRule(rule, scopes));
}

test("every root field has a rule", () => {
  const fields = roots.flatMap((root) => Object.keys(root.getFields()).map((name) => `${root.name}.${name}`));
  const ruleless = fields.filter((field) => accessRules[field] === undefined);
  expect(ruleless.sort()).toEqual(OPEN.toSorted());
});

test("every entity has a rule", () => {
  expect(entities.length).toBeGreaterThan(0);
  expect(entities.filter(({ name }) => accessRules[name] === undefined)).toEqual([]);
});

test("no way through the schema leads somebody to an entity that its rule does not allow", () => {
  expect(roots.flatMap((root) => leaksFrom(root, scopeSets))).toEqual([]);
  // `_entities` asks the rule of each entity.
  const fromEntities = entities.flatMap((entity) => {
    const rule = accessRules[entity.name] ?? [];
    return leaksFrom(
      entity,
      scopeSets.filter((scopes) => satisfiesRule(rule, scopes)),
    );
  });
  expect(fromEntities).toEqual([]);
});

test("the SDL says what is enforced, no more and no less", () => {
  const said: Record<string, unknown> = {};
  const half: string[] = [];
  const note = (at: string, directives: readonly ConstDirectiveNode[] = []) => {
    const rule = directives.find(({ name }) => name.value === "requiresScopes")?.arguments?.[0]?.value;
    const authenticated = directives.some(({ name }) => name.value === "authenticated");
    if ((rule !== undefined) !== authenticated) half.push(at);
    if (rule !== undefined) said[at] = valueFromASTUntyped(rule);
  };
  for (const definition of parse(renderSchema()).definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    ) {
      continue;
    }
    const type = definition.name.value;
    note(type, definition.directives);
    for (const { name, directives } of definition.fields ?? []) note(`${type}.${name.value}`, directives);
  }

  const enforced: Record<string, unknown> = {};
  for (const [at, rule] of Object.entries(accessRules)) {
    const [name = "", field] = at.split(".");
    const type = schema.getType(name);
    // Composition refuses the directives at fields of interfaces.
    if (field === undefined || !isInterfaceType(type)) {
      enforced[at] = rule;
      continue;
    }
    for (const { name: implementer } of schema.getPossibleTypes(type))
      enforced[`${implementer}.${field}`] = rule;
  }
  expect(half).toEqual([]);
  expect(said).toEqual(enforced);
});
