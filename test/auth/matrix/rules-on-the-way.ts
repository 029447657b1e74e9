import {
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { type Rule, rulesOf } from "./rules-of.js";

/** The rules of every field that a document asks for, and of every entity it asks for by its key: all have to be met. */
export function rulesOnTheWay(schema: GraphQLSchema, source: string): Rule[] {
  const rules: Rule[] = [];
  const info = new TypeInfo(schema);
  visit(
    parse(source),
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType();
        if (parent == null || parent.name.startsWith("__")) return;
        // Composition takes the directives at implementers only, where they are all the same.
        const owner = isInterfaceType(parent) ? schema.getPossibleTypes(parent)[0] : parent;
        const field = isObjectType(owner) ? owner.getFields()[name.value] : undefined;
        if (field !== undefined) rules.push(...rulesOf(field));
      },
      InlineFragment() {
        const type = info.getType();
        if (isObjectType(type)) rules.push(...rulesOf(type));
      },
    }),
  );
  return rules;
}
