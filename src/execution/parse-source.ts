import { type DocumentNode, GraphQLError, parse } from "graphql";
import { parseError } from "./parse-error.js";

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
