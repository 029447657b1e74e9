import type { Attack } from "../support/attack.js";
import { onEveryTransport } from "../support/on-every-transport.js";
import { sessionOperation } from "../support/session-operation.js";
import { times } from "../support/times.js";

const TYPES = "__schema { types { fields { type { fields { type { fields { name } } } } } } }";
const MEANT = "Did you mean ";

/** Documents that want to know more than they should, or to be taken for something else. */
export const trickyDocuments: readonly Attack[] = [
  {
    name: "introspection in production",
    stoppedBy: "`INTROSPECTION`, off in production",
    tries: onEveryTransport((_, n) => ({ query: `query Q${n} { __schema { types { name } } }` })),
    code: { callback: "BAD_REQUEST", other: "GRAPHQL_VALIDATION_FAILED" },
  },
  {
    name: "deep introspection",
    stoppedBy: "`INTROSPECTION`, and graphql-js's own bound on its lists",
    tries: onEveryTransport((_, n) => ({ query: `query Q${n} { ${TYPES} }` })),
    code: { callback: "BAD_REQUEST", other: "GRAPHQL_VALIDATION_FAILED" },
  },
  {
    name: "introspection below a subscription",
    stoppedBy: "validation",
    tries: onEveryTransport((kind, n) => ({ query: `${kind} S${n} { ${TYPES} }` })),
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  {
    name: "batching by aliases",
    stoppedBy: "root fields",
    tries: onEveryTransport((_, n) => ({
      query: `mutation M${n} { ${times(
        25,
        (i) => `a${i}: screenshotScene(input: { roomUuid: "r", width: 1, height: 1 }) { url }`,
      )} }`,
    })),
    code: { callback: "BAD_REQUEST", other: "ROOT_FIELD_LIMIT_EXCEEDED" },
  },
  {
    name: "many operations in one document",
    stoppedBy: "tokens; what they share is measured once",
    tries: onEveryTransport((kind, n) => ({
      query: `${times(100, (i) => sessionOperation({ kind, name: `O${i}`, selection: "...F" }))}
        fragment F on SnapshotSession { a${n}: id ${times(400, () => "id")} }`,
      operationName: "O99",
    })),
    code: { HTTP: "data", other: "NOT_FOUND" },
  },
  {
    name: "many operations, and none is meant",
    stoppedBy: "validation",
    tries: onEveryTransport((kind, n) => ({
      query: times(100, (i) => sessionOperation({ kind, name: `O${n}x${i}`, selection: "id" })),
    })),
    code: "OPERATION_RESOLUTION_FAILURE",
  },
  {
    name: "operationName that is as long as a body may be",
    stoppedBy: "body; messages repeat 1,000 characters at most",
    tries: onEveryTransport((kind, n) => ({
      query: sessionOperation({ kind, selection: `a${n}: id` }),
      operationName: MEANT.repeat(18_000),
    })),
    code: "OPERATION_RESOLUTION_FAILURE",
  },
  {
    name: "operationName like a member of every object",
    stoppedBy: "validation",
    tries: onEveryTransport((kind, n) => ({
      query: sessionOperation({ kind, selection: `a${n}: id` }),
      operationName: "__proto__",
    })),
    code: "OPERATION_RESOLUTION_FAILURE",
  },
  {
    name: "a null byte in a document",
    stoppedBy: "parsing",
    tries: onEveryTransport((kind, n) => ({
      query: `${sessionOperation({ kind, selection: `a${n}: id` })}\0`,
    })),
    code: "GRAPHQL_PARSE_FAILED",
  },
  {
    name: "a text without an end",
    stoppedBy: "parsing",
    tries: onEveryTransport((_, n) => ({ query: `{ a${n}(b: "${"x".repeat(200_000)}` })),
    code: { callback: "GRAPHQL_PARSE_FAILED", other: "GRAPHQL_PARSE_FAILED" },
  },
];
