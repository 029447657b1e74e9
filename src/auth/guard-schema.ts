import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from "graphql";
import type { Caller } from "./caller.js";
import { requireScopes } from "./require-scopes.js";
import type { ScopeRule } from "./scope-rule.js";

type Guarded = GraphQLFieldResolver<unknown, { readonly caller: Caller }>;
type SchemaField = GraphQLField<unknown, { readonly caller: Caller }>;

/**
 * Puts the rules in front of the fields they are of, in place. Only these fields are touched: a check in front of every
 * field would cost more than all resolvers together.
 *
 * @param rules by `Type.field`; those of an interface's field hold for each type that implements it. Rules without a
 *   field are the entities', whose references are guarded where they are built.
 */
export function guardSchema(schema: GraphQLSchema, rules: Readonly<Record<string, ScopeRule>>): void {
  for (const [at, rule] of Object.entries(rules)) {
    const [typeName = "", fieldName] = at.split(".");
    if (fieldName === undefined) continue;
    for (const field of fieldsOf(schema, typeName, fieldName)) {
      // A subscription's field runs once per event, and has been allowed when it began: its caller's rights are the
      // filter of what it follows.
      if (field.subscribe) field.subscribe = guarded(field.subscribe, rule);
      else field.resolve = guarded(field.resolve ?? defaultFieldResolver, rule);
    }
  }
}

function fieldsOf(schema: GraphQLSchema, typeName: string, fieldName: string): SchemaField[] {
  const type = schema.getType(typeName);
  const types = isInterfaceType(type) ? schema.getPossibleTypes(type) : [type];
  return types.map((each) => {
    const field = isObjectType(each) ? each.getFields()[fieldName] : undefined;
    if (field === undefined)
      throw new Error(`a rule is about ${typeName}.${fieldName}, which the schema has not`);
    return field;
  });
}

function guarded(resolve: Guarded, rule: ScopeRule): Guarded {
  return (source, args, context, info) => {
    requireScopes(context.caller.rights, rule);
    return resolve(source, args, context, info);
  };
}
