import Negotiator from "negotiator";

/** What an operation with one answer can be answered in, as Apollo Server writes it. */
const TYPES = [
  "application/json; charset=utf-8",
  "application/graphql-response+json; charset=utf-8",
  "application/json; callbackSpec=1.0; charset=utf-8",
];

/**
 * Whether a client takes a plain GraphQL over HTTP answer. Apollo Server negotiates alike, but only when the operation has
 * been carried out.
 */
export function acceptsSingleAnswer(accept: string): boolean {
  return accept === "" || new Negotiator({ headers: { accept } }).mediaType(TYPES) !== undefined;
}
