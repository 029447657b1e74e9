import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type EventStore, openEventStore } from "../support/streams/open-event-store.js";
import { type StreamServer, startStreamServer } from "../support/streams/start-stream-server.js";
import type { OpenStream, Operation } from "../support/streams/stream-client.js";
import { streamClients } from "../support/streams/stream-clients.js";
import { SECRET } from "../support/streams/stream-schema.js";
import { untilItHolds } from "../support/until-it-holds.js";

// What must not depend on the way an operation came: the same operations over every transport, on real sockets.

const EVENTS = "subscription ($after: String) { events(after: $after) { sequence } }";

let events: EventStore;

beforeAll(async () => {
  events = await openEventStore();
});
afterAll(() => events.close());

describe.each(streamClients)("over %s", (_, open) => {
  let server: StreamServer;

  beforeEach(async () => {
    server = await startStreamServer(events.store, {
      LIMIT_ALIASES: "2",
      LIMIT_COST: "500",
      INTROSPECTION: "false",
      ...open.settings,
    });
  });
  afterEach(() => server.stop());

  const send = (operation: Operation) => open(server.graphqlUrl, operation);
  const follow = async (operation: Operation) => {
    const before = server.subscribers();
    const stream = send(operation);
    await untilItHolds(() => expect(server.subscribers()).toBe(before + 1));
    return stream;
  };
  const sequences = ({ results }: OpenStream, field = "events") =>
    results.map(({ data }) => (data?.[field] as { sequence: number } | undefined)?.sequence);

  test("events arrive as they happen, in order", async () => {
    const stream = await follow({ query: EVENTS });

    for (const sequence of [1, 2, 3]) {
      await events.append(sequence);
      await untilItHolds(() => expect(sequences(stream).at(-1)).toBe(sequence));
    }
    expect(sequences(stream)).toEqual([1, 2, 3]);
  });

  test("a stream goes on behind the cursor that it is given", async () => {
    const after = await events.append(1, 2);
    await events.append(3, 4);

    const stream = await follow({ query: EVENTS, variables: { after } });
    await events.append(5);

    await untilItHolds(() => expect(sequences(stream)).toEqual([3, 4, 5]));
  });

  test("a cursor that is too old is refused with the oldest that works", async () => {
    const old = await events.append(1);
    const oldest = await events.append(2);
    await events.forget();
    await events.append(3);

    const { errors } = await send({ query: EVENTS, variables: { after: old } }).ended;

    expect(errors).toMatchObject([{ extensions: { code: "CURSOR_EXPIRED", oldestCursor: oldest } }]);
    const stream = await follow({ query: EVENTS, variables: { after: oldest } });
    await untilItHolds(() => expect(sequences(stream)).toEqual([3]));
  });

  test("the stream completes after its last event", async () => {
    const stream = await follow({ query: "subscription { untilLast { sequence } }" });
    await events.append(1, 99, 2);

    expect(await stream.ended).toEqual({ errors: [] });
    expect(sequences(stream, "untilLast")).toEqual([1, 99]);
    expect(server.subscribers()).toBe(0);
  });

  test("a client that leaves is forgotten without waiting for the next event", async () => {
    const stream = await follow({ query: EVENTS });

    stream.leave();

    await untilItHolds(() => expect(server.subscribers()).toBe(0));
  });

  test("on a drain the stream ends with a code that says so, and the server stops", async () => {
    const stream = await follow({ query: EVENTS });
    await events.append(1);
    await untilItHolds(() => expect(sequences(stream)).toEqual([1]));

    await server.stop();

    const { errors } = await stream.ended;
    expect(errors).toMatchObject([{ extensions: { code: "SERVER_RESTARTING", retryable: true } }]);
  });

  test("an unexpected error in one field of an event is masked, and the stream goes on", async () => {
    const stream = await follow({ query: "subscription { events { sequence broken } }" });
    await events.append(1, 2);

    await untilItHolds(() => expect(sequences(stream)).toEqual([1, 2]));
    const [first, second] = stream.results.map(({ errors }) => errors?.[0]);
    expect(first).toMatchObject({ path: ["events", "broken"], extensions: { code: "INTERNAL" } });
    expect(JSON.stringify(stream.results)).not.toContain(SECRET);
    expect(first?.extensions.requestId).not.toBe(second?.extensions.requestId);
    const logged = server.logLines.filter((line) => line.includes(SECRET)).map((line) => JSON.parse(line));
    expect(logged.map(({ requestId }) => requestId)).toEqual([
      first?.extensions.requestId,
      second?.extensions.requestId,
    ]);
  });

  test("two that ask for the same are served from one execution, each all of it", async () => {
    const both = [await follow({ query: EVENTS }), await follow({ query: EVENTS })];
    await events.append(1, 2);

    for (const stream of both) await untilItHolds(() => expect(sequences(stream)).toEqual([1, 2]));
    expect(server.calls.sequence).toBe(2);
  });

  test.each<[string, Operation, string]>([
    ["no GraphQL", { query: "subscription {" }, "GRAPHQL_PARSE_FAILED"],
    ["unknown fields", { query: "subscription { nothing }" }, "GRAPHQL_VALIDATION_FAILED"],
    [
      "two root fields",
      { query: "subscription { events { sequence } missing { sequence } }" },
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a root field that may be skipped",
      { query: "subscription { events @skip(if: true) { sequence } }" },
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["introspection", { query: "{ __schema { description } }" }, "GRAPHQL_VALIDATION_FAILED"],
    [
      "too many aliases",
      { query: "subscription { events { a: sequence b: sequence c: sequence } }" },
      "ALIAS_LIMIT_EXCEEDED",
    ],
    [
      "an operation that the document does not have",
      { query: "subscription A { events { sequence } }", operationName: "B" },
      "OPERATION_RESOLUTION_FAILURE",
    ],
    [
      "a variable of the wrong type",
      { query: "subscription ($n: Int) { events(first: $n) { sequence } }", variables: { n: "x" } },
      "BAD_USER_INPUT",
    ],
    [
      "a cursor that is none",
      { query: 'subscription { events(after: "x") { sequence } }' },
      "BAD_USER_INPUT",
    ],
    ["what is not there", { query: "subscription { missing { sequence } }" }, "NOT_FOUND"],
  ])("%s is refused, with a code and a request id", async (_what, operation, code) => {
    const stream = send(operation);

    const { errors } = await stream.ended;

    expect(errors).toMatchObject([{ extensions: { code, requestId: expect.stringMatching(/./) } }]);
    expect(stream.results).toEqual([]);
    expect(server.subscribers()).toBe(0);
  });

  test("an unexpected error while subscribing is masked", async () => {
    const { errors } = await send({ query: "subscription { broken { sequence } }" }).ended;

    const [error] = errors;
    expect(error?.extensions.code).toBe("INTERNAL");
    expect(JSON.stringify(errors)).not.toContain(SECRET);
    const logged = server.logLines.find((line) => line.includes(SECRET)) ?? "{}";
    expect(JSON.parse(logged).requestId).toBe(error?.extensions.requestId);
  });

  test("a query has one result", async () => {
    const query = "query ($name: String) { hello(name: $name) }";
    const stream = send({ query, variables: { name: "Ada" } });

    expect(await stream.ended).toEqual({ errors: [] });
    expect(stream.results).toEqual([{ data: { hello: "Hello Ada" } }]);
  });

  test("a mutation has one result", async () => {
    const stream = send({ query: "mutation { hello }" });

    expect(await stream.ended).toEqual({ errors: [] });
    expect(stream.results).toEqual([{ data: { hello: "Hello, changed" } }]);
  });

  test("a query whose field fails has its data and its masked error", async () => {
    const stream = send({ query: "{ hello broken missing }" });

    expect(await stream.ended).toEqual({ errors: [] });
    expect(stream.results).toMatchObject([
      {
        data: { hello: "Hello you", broken: null, missing: null },
        errors: [{ extensions: { code: "INTERNAL" } }, { extensions: { code: "NOT_FOUND" } }],
      },
    ]);
    expect(JSON.stringify(stream.results)).not.toContain(SECRET);
  });
});
