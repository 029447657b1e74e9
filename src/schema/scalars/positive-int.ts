import { GraphQLScalarType } from "graphql";

function check(value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 1) return value;
  throw new TypeError("Expected a whole number from 1 up.");
}

/** Stricter than the libraries' scalar of this name: text such as "640" is not a number. */
export const PositiveInt = new GraphQLScalarType<number, number>({
  name: "PositiveInt",
  description: "Whole number from 1 up, for example `640`.",
  serialize: check,
  parseValue: check,
  parseLiteral: (node) => check(node.kind === "IntValue" ? Number(node.value) : undefined),
});
