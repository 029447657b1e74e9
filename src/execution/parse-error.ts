import type { GraphQLError } from "graphql";
import { codedError } from "./coded-error.js";

/**
 * What graphql-js's parser threw, with its code: TOKEN_LIMIT_EXCEEDED or GRAPHQL_PARSE_FAILED. It reports a document
 * that is too long as a syntax error; the words are all it gives to tell them apart.
 *
 * @param tokens the limit the document was parsed with.
 */
export function parseError(error: GraphQLError, tokens: number): GraphQLError {
  const { message, nodes, source, positions } = error;
  return /more tha[tn] \d+ tokens/.test(message)
    ? codedError("TOKEN_LIMIT_EXCEEDED", `The document has more than ${tokens} tokens; that is the limit.`)
    : codedError("GRAPHQL_PARSE_FAILED", withoutText(message), { nodes, source, positions });
}

/** The parser quotes the token it stumbled over, and a text may be a secret. */
function withoutText(message: string): string {
  return message.replace(/\b(String|BlockString) ".*"/s, "$1");
}
