import { type DocumentNode, GraphQLError, parse } from "graphql";
import { codedError } from "./coded-error.js";

/**
 * Text -> document, at most `tokens` lexical tokens long.
 *
 * @throws GraphQLError GRAPHQL_PARSE_FAILED or TOKEN_LIMIT_EXCEEDED.
 */
export function parseSource(source: string, tokens: number): DocumentNode {
  try {
    return parse(source, { maxTokens: tokens });
  } catch (error) {
    throw error instanceof GraphQLError ? parseError(error, tokens) : error;
  }
}

/** graphql-js reports a document that is too long as a syntax error; the words are all it gives to tell them apart. */
export function parseError(error: GraphQLError, tokens: number): GraphQLError {
  const { message, nodes, source, positions } = error;
  return /more tha[tn] \d+ tokens/.test(message)
    ? codedError("TOKEN_LIMIT_EXCEEDED", `The document has more than ${tokens} tokens; that is the limit.`)
    : codedError("GRAPHQL_PARSE_FAILED", message, { nodes, source, positions });
}
