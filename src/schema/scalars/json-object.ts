import { GraphQLScalarType } from "graphql";
import { GraphQLJSONObject } from "graphql-scalars";

export const JSONObject = new GraphQLScalarType<object, object>({
  ...GraphQLJSONObject.toConfig(),
  name: "JSONObject",
  description: "A JSON object as it is, with whatever fields it has.",
});
