import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";

export const DateTime = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "RFC 3339 date-time in UTC with milliseconds, for example `2019-06-11T07:32:46.073Z`.",
});
