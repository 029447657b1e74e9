import { HeaderMap } from "@apollo/server";
import { buildSchema, type ExecutionResult } from "graphql";
import { pino } from "pino";
import { expect, test } from "vitest";
import { ErrorPresenter } from "../../src/execution/error-presenter.js";
import { Pipeline } from "../../src/execution/pipeline.js";
import { apolloCore } from "../../src/transports/http/apollo-core.js";
import { openCaller } from "../support/open-caller.js";

// Apollo Server in front of a pipeline of one field. What answers look like over sockets is in test/gateway.

/** A pipeline that fails in front of the resolvers, once it is given something to throw. */
class Faulty extends Pipeline {
  fault: Error | null = null;

  override async execute(...asked: Parameters<Pipeline["execute"]>): Promise<ExecutionResult> {
    if (this.fault !== null) throw this.fault;
    return super.execute(...asked);
  }
}

function stand() {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const presenter = new ErrorPresenter(log, false);
  const pipeline = new Faulty({
    schema: buildSchema("type Query { who: String }"),
    limits: { tokens: 200, depth: 3, aliases: 3, rootFields: 5, directives: 3, cost: 100 },
    costs: {},
    introspection: true,
    subscriptionAdvice: "Use a transport that streams.",
    fanOut: null,
    presenter,
    newId: () => "r-2",
  });
  const apollo = apolloCore({ pipeline, presenter, log, plugins: [] });
  const ask = async (body: object) => {
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: "POST",
        search: "",
        headers: new HeaderMap([["content-type", "application/json"]]),
        body,
      },
      context: async () => ({ requestId: "r-1", caller: openCaller }),
    });
    const { status = 200 } = answer;
    return { status, body: answer.body.kind === "complete" ? JSON.parse(answer.body.string) : null };
  };
  const logged = () => lines.map((line) => JSON.parse(line));
  return { apollo, pipeline, ask, logged };
}

test("a fault in front of the resolvers is masked, and the log has its cause under the request id", async () => {
  const { apollo, pipeline, ask, logged } = stand();
  await apollo.start();
  pipeline.fault = new TypeError("of limits that are none");

  const { status, body } = await ask({ query: "{ who }" });
  await apollo.stop();

  expect(status).toBe(500);
  expect(body).toEqual({
    errors: [
      {
        message: expect.stringContaining("its log has it under request id r-1"),
        extensions: { code: "INTERNAL", retryable: false, requestId: "r-1" },
      },
    ],
  });
  expect(logged()).toMatchObject([
    { requestId: "r-1", err: { type: "TypeError", message: "of limits that are none" } },
  ]);
});

test.each([
  ["all of them", { query: "query A { no } query B { nor }" }],
  ["one that the document does not have", { query: "query A { no nor }", operationName: "C" }],
])("a refused document says why, whichever operation is asked for: %s", async (_, body) => {
  const { apollo, ask } = stand();
  await apollo.start();

  const answer = await ask(body);
  await apollo.stop();

  expect(answer).toMatchObject({
    status: 400,
    body: {
      errors: [
        {
          message: 'Cannot query field "no" on type "Query".',
          extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
        },
        {
          message: 'Cannot query field "nor" on type "Query".',
          extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
        },
      ],
    },
  });
});
