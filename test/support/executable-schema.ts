import { buildSubgraphSchema } from "@apollo/subgraph";
import { type GraphQLSchema, parse } from "graphql";
import { renderSchema } from "../../src/render-schema.js";

/** The subgraph's schema with `_service` and `_entities`, to validate against; its fields resolve nothing. */
export function executableSchema(): GraphQLSchema {
  return buildSubgraphSchema(parse(renderSchema()));
}
