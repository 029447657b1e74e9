import { type GraphQLSchema, isObjectType } from "graphql";
import { rulesOf } from "./rules-of.js";

/** Federation's own: its text is no secret, and its entities are places by themselves. */
const APART = ["_service", "_entities"];

/**
 * Every place of a schema that not everybody may use: root fields, entities, and fields with a rule. A field of an
 * interface stands for those of its implementers.
 */
export function guardedPlaces(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const places = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => {
      const fields = Object.values(type.getFields()).filter((field) =>
        roots.includes(type) ? !APART.includes(field.name) : rulesOf(field).length > 0,
      );
      const owner = (name: string) =>
        type.getInterfaces().find((face) => face.getFields()[name] !== undefined) ?? type;
      const isEntity = type.astNode?.directives?.some(({ name }) => name.value === "key") ?? false;
      return [...(isEntity ? [type.name] : []), ...fields.map(({ name }) => `${owner(name).name}.${name}`)];
    });
  return [...new Set(places)];
}
