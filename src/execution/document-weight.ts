import type { DocumentNode } from "graphql";

/** A parsed document keeps every token it was read from, comments too, and a comment can be one character. */
const BYTES_OF_CHARACTER = 48;
/** What a token other than a comment adds, with its share of the nodes above it. */
const BYTES_OF_TOKEN = 96;

/**
 * Bytes of memory that a document takes, parsed: for caches to count with. An estimate by what was measured, about right
 * for the documents that take most; the length of the text alone is wrong by a factor of a hundred.
 *
 * @param length of its source, in characters.
 */
export function documentWeight({ tokenCount = 0 }: DocumentNode, length: number): number {
  return BYTES_OF_CHARACTER * (1 + length) + BYTES_OF_TOKEN * tokenCount;
}
