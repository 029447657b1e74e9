import type { AcceptedMedia } from "./parse-accept.js";

const SINGLE = new Set(["application/json", "application/graphql-response+json", "application/*", "*/*"]);

/** Whether a client would also take a plain GraphQL over HTTP answer. */
export function acceptsSingleAnswer(accepted: readonly AcceptedMedia[]): boolean {
  return accepted.some(({ type }) => SINGLE.has(type));
}
