const JSON_TYPE = "application/json; charset=utf-8";
const RESPONSE_TYPE = "application/graphql-response+json; charset=utf-8";

/**
 * What Apollo Server's negotiation comes to for the `accept` headers that most clients send, by the whole text of the
 * header. Apollo Server would negotiate twice for each request, at several per cent of what the request costs. A test
 * holds this table against it.
 */
export const answerTypes: ReadonlyMap<string, string> = new Map([
  ["*/*", JSON_TYPE],
  ["application/json", JSON_TYPE],
  ["application/graphql-response+json", RESPONSE_TYPE],
  // As graphql-request and Apollo Client write it.
  ["application/graphql-response+json, application/json", RESPONSE_TYPE],
  ["application/graphql-response+json,application/json;q=0.9", RESPONSE_TYPE],
]);
