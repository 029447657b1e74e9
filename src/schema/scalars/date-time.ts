import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";

/** What RFC 3339 and every store can write: in UTC, an hour's offset may lead out of these years. */
const EARLIEST = Date.parse("0001-01-01T00:00:00.000Z");
const LATEST = Date.parse("9999-12-31T23:59:59.999Z");

function check(value: unknown): Date {
  const date = typeof value === "string" ? read(value) : null;
  if (date === null) {
    throw new TypeError("Expected a date and time with its offset from UTC, such as 2019-06-11T07:32:46Z.");
  }
  if (date.getTime() >= EARLIEST && date.getTime() <= LATEST) return date;
  throw new TypeError("Expected a moment in the years 1 to 9999 of UTC.");
}

/** Null for what is no date-time; the library's own error would quote it. */
function read(text: string): Date | null {
  try {
    const date = GraphQLDateTimeISO.parseValue(text);
    return Number.isNaN(date.getTime()) ? null : date;
  } catch {
    return null;
  }
}

export const DateTime = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "RFC 3339 date-time in UTC with milliseconds, for example `2019-06-11T07:32:46.073Z`.",
  parseValue: check,
  parseLiteral: (node) => check(node.kind === "StringValue" ? node.value : undefined),
});
