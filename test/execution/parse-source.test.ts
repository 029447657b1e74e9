import { GraphQLError } from "graphql";
import { expect, test } from "vitest";
import { parseSource } from "../../src/execution/parse-source.js";

/** Code, message and place of what parsing throws. */
function problem(source: string, tokens: number) {
  try {
    parseSource(source, tokens);
    return null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { code: error.extensions["code"], message: error.message, locations: error.locations };
  }
}

test("a document as long as the limit is parsed", () => {
  expect(parseSource("{ a b }", 4).definitions).toHaveLength(1);
});

test("one token more is TOKEN_LIMIT_EXCEEDED", () => {
  expect(problem("{ a b c }", 4)).toMatchObject({
    code: "TOKEN_LIMIT_EXCEEDED",
    message: "The document has more than 4 tokens; that is the limit.",
  });
});

test.each([
  ["", "Syntax Error: Unexpected <EOF>.", { line: 1, column: 1 }],
  ["{", "Syntax Error: Expected Name, found <EOF>.", { line: 1, column: 2 }],
  ["query {\n  a(\n}", 'Syntax Error: Expected Name, found "}".', { line: 3, column: 1 }],
])("%j is GRAPHQL_PARSE_FAILED, with the place", (source, message, location) => {
  expect(problem(source, 100)).toEqual({ code: "GRAPHQL_PARSE_FAILED", message, locations: [location] });
});
