import { type GraphQLField, type GraphQLObjectType, valueFromASTUntyped } from "graphql";

/** Sets of scopes, one of which is enough. */
export type Rule = readonly (readonly string[])[];

/** What `@requiresScopes` says at a field or type: one rule or none. Read from the SDL, as a router reads it. */
export function rulesOf({ astNode }: GraphQLField<unknown, unknown> | GraphQLObjectType): Rule[] {
  return (astNode?.directives ?? [])
    .filter(({ name }) => name.value === "requiresScopes")
    .flatMap(({ arguments: [scopes] = [] }) => (scopes ? [valueFromASTUntyped(scopes.value) as Rule] : []));
}
