import { GraphQLScalarType } from "graphql";

const LONGEST = 1_024;

function check(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/")) {
    throw new TypeError("Expected a path that starts with `/`, such as /init or /lesson/page1.");
  }
  if (value.length > LONGEST) throw new TypeError(`Expected a path of at most ${LONGEST} characters.`);
  if (/\p{Cc}/u.test(value)) throw new TypeError("Expected a path without control characters.");
  // Half a surrogate pair has no place in an address, where the path may have to go.
  if (!value.isWellFormed()) throw new TypeError("Expected a path of whole Unicode characters.");
  return value;
}

export const ScenePath = new GraphQLScalarType<string, string>({
  name: "ScenePath",
  description:
    "Absolute path of a whiteboard scene or scene directory. Starts with `/`; `/` alone is the root directory, " +
    "`/lesson` a directory in it, `/lesson/page1` a scene in that directory.",
  // What the whiteboard has is shown as it is, also what this service would not send back to it.
  serialize: (value) => {
    if (typeof value !== "string") throw new TypeError("Expected a path.");
    return value;
  },
  parseValue: check,
  parseLiteral: (node) => check(node.kind === "StringValue" ? node.value : undefined),
});
