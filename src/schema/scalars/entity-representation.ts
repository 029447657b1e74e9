import { GraphQLScalarType } from "graphql";

/**
 * Federation's `_Any`: the key of an entity as routers hand it in, `{ "__typename": "WhiteboardRoom", "uuid": "…" }`.
 * Apollo's takes any value whatever and then fails as if the server were at fault; this one refuses, as wrong input,
 * what names no entity of the subgraph.
 *
 * @param entities names of the types with a key.
 */
export function entityRepresentation(entities: readonly string[]): GraphQLScalarType<unknown, unknown> {
  const check = (value: unknown) => {
    const typename = isRecord(value) ? value["__typename"] : undefined;
    if (typeof typename === "string" && entities.includes(typename)) return value;
    throw new TypeError(
      `Expected an object whose __typename is an entity of this subgraph: ${entities.join(", ")}.`,
    );
  };
  // Without a parseLiteral of its own a scalar hands literals, variables filled in, to parseValue.
  return new GraphQLScalarType({
    name: "_Any",
    description: "The `__typename` and key fields of an entity, as routers send them.",
    parseValue: check,
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
