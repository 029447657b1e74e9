import { buildSchema, type GraphQLError } from "graphql";
import { beforeEach, expect, test } from "vitest";
import { ErrorPresenter } from "../../src/execution/error-presenter.js";
import type { OperationRequest } from "../../src/execution/operation-request.js";
import { Pipeline } from "../../src/execution/pipeline.js";
import { openCaller } from "../support/open-caller.js";
import { silentLog } from "../support/silent-log.js";

// The pipeline as any transport would use it, over a schema of its own.

const schema = buildSchema(`
  type Query { who: String  list(first: Int): [Item!]!  fails: Item! }
  type Item { name(upper: Boolean): String  parts(first: Int): [Item!]! }
  type Subscription { ticks: Int }
`);
const limits = { tokens: 200, depth: 3, aliases: 3, rootFields: 5, directives: 3, cost: 100 };
const context = { requestId: "r-1", caller: openCaller };

let pipeline: Pipeline;

beforeEach(() => {
  pipeline = new Pipeline({
    schema,
    limits,
    costs: {},
    introspection: true,
    subscriptionAdvice: "Use a transport that streams.",
    fanOut: null,
    presenter: new ErrorPresenter(silentLog, false),
    newId: () => "r-2",
  });
});

const run = (request: OperationRequest) => pipeline.execute(request, context);
const codes = (errors: readonly GraphQLError[] | undefined) =>
  errors?.map(({ extensions }) => extensions["code"]);

test("a query that breaks nothing is executed", async () => {
  expect(await run({ source: "{ who }" })).toEqual({ data: { who: null } });
});

test.each<[string, OperationRequest, string, string]>([
  ["no GraphQL", { source: "{" }, "GRAPHQL_PARSE_FAILED", "Syntax Error: Expected Name, found <EOF>."],
  [
    "too long",
    { source: `{ ${"who ".repeat(200)} }` },
    "TOKEN_LIMIT_EXCEEDED",
    "The document has more than 200 tokens; that is the limit.",
  ],
  [
    "unknown fields",
    { source: "{ wo }" },
    "GRAPHQL_VALIDATION_FAILED",
    'Cannot query field "wo" on type "Query". Did you mean "who"?',
  ],
  [
    "a wrong literal",
    { source: '{ list(first: "x") { name } }' },
    "BAD_USER_INPUT",
    "first: Expected an Int, got a text.",
  ],
  [
    "a wrong variable",
    { source: "query ($n: Int) { list(first: $n) { name } }", variables: { n: "x" } },
    "BAD_USER_INPUT",
    "n: Expected an Int, got a text.",
  ],
  [
    "too much by a literal",
    { source: "{ list(first: 100) { name } }" },
    "COST_LIMIT_EXCEEDED",
    "The operation costs 101 points; at most 100 are allowed.",
  ],
  [
    "too much by a variable",
    { source: "query ($n: Int) { list(first: $n) { name } }", variables: { n: 100 } },
    "COST_LIMIT_EXCEEDED",
    "The operation costs 101 points; at most 100 are allowed.",
  ],
  [
    "too much by the default of a variable",
    { source: "query ($n: Int = 100) { list(first: $n) { name } }" },
    "COST_LIMIT_EXCEEDED",
    "The operation costs 101 points; at most 100 are allowed.",
  ],
  [
    "a subscription",
    { source: "subscription { ticks }" },
    "SUBSCRIPTION_TRANSPORT_REQUIRED",
    "Use a transport that streams.",
  ],
  [
    "two operations and no name",
    { source: "query A { who } query B { who }" },
    "OPERATION_RESOLUTION_FAILURE",
    "The document has 2 operations; name one in operationName: A, B.",
  ],
  [
    "a name that is not in the document",
    { source: "query A { who }", operationName: "B" },
    "OPERATION_RESOLUTION_FAILURE",
    'The document has no operation named "B"; it has A.',
  ],
  [
    "a document of fragments",
    { source: "fragment F on Query { who }", operationName: "B" },
    "GRAPHQL_VALIDATION_FAILED",
    'Fragment "F" is never used.',
  ],
])("%s is refused before anything runs", async (_, request, code, message) => {
  const result = await run(request);

  expect(result).not.toHaveProperty("data");
  expect(codes(result.errors)).toEqual([code]);
  expect(result.errors?.[0]?.message).toBe(message);
});

test("the operation that is named runs, the others do not", async () => {
  const source = "query A { who } query B { b: who }";

  expect(await run({ source, operationName: "B" })).toEqual({ data: { b: null } });
});

test("a limit counts for every operation of a document, also for those that are not asked for", async () => {
  const source = "query A { who } query B { a: who b: who c: who d: who }";

  expect(codes((await run({ source, operationName: "A" })).errors)).toEqual(["ALIAS_LIMIT_EXCEEDED"]);
});

test("the same document with other variables is judged anew", async () => {
  const source = "query ($n: Int) { list(first: $n) { name } }";

  expect(codes((await run({ source, variables: { n: 1_000 } })).errors)).toEqual(["COST_LIMIT_EXCEEDED"]);
  expect(codes((await run({ source, variables: { n: "x" } })).errors)).toEqual(["BAD_USER_INPUT"]);
  const good = await run({ source, variables: { n: 2 } });
  expect(good.errors?.[0]?.message).toBe("Cannot return null for non-nullable field Query.list.");
});

test("what a variable decides is not assumed: small values make any document small", async () => {
  const source = "query ($n: Int) { list(first: $n) { parts(first: $n) { name } } }";

  expect(codes((await run({ source })).errors)).toEqual(["COST_LIMIT_EXCEEDED"]);
  const small = await run({ source, variables: { n: 1 } });
  expect(small.errors?.[0]?.message).toBe("Cannot return null for non-nullable field Query.list.");
});

test("limits that no variable can change are checked before validation all the same", async () => {
  const source = "query ($n: Int) { list(first: $n) { a: x b: x c: x d: x } }";

  expect(codes((await run({ source, variables: { n: 1 } })).errors)).toEqual(["ALIAS_LIMIT_EXCEEDED"]);
});

test("a field that fails fails alone: the rest of the answer is there", async () => {
  const result = await run({ source: "{ who fails { name } }" });

  expect(result).toHaveProperty("data", null);
  expect(result.errors?.[0]?.path).toEqual(["fails"]);
});

test("introspection is refused where it is off", async () => {
  const closed = new Pipeline({ ...pipeline.options, introspection: false });
  const result = await closed.execute({ source: "{ __schema { types { name } } }" }, context);

  expect(new Set(codes(result.errors))).toEqual(new Set(["GRAPHQL_VALIDATION_FAILED"]));
});
