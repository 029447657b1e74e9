import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TrustedDocuments } from "../../../src/execution/trusted-documents/trusted-documents.js";
import { ask } from "../../support/ask.js";
import { type EventStore, openEventStore } from "../../support/streams/open-event-store.js";
import { openRawSocket } from "../../support/streams/raw-socket.js";
import { type StreamServer, startStreamServer } from "../../support/streams/start-stream-server.js";
import { streamClients } from "../../support/streams/stream-clients.js";
import { authSettings, bearerFor } from "../../support/token-for.js";
import { untilItHolds } from "../../support/until-it-holds.js";

// Which documents may be run does not depend on the way of asking.

const GREET = "query Greet { hello }";
const CHANGE = "mutation Change { hello }";
const FOLLOW = "subscription Follow { events { sequence } }";
const HASH = "b".repeat(64);
const trusted = new TrustedDocuments(
  new Map([
    ["greet", GREET],
    ["change", CHANGE],
    ["follow", FOLLOW],
    [HASH, "query Hashed { hello }"],
  ]),
);
const NOT_TRUSTED = { extensions: { code: "DOCUMENT_NOT_TRUSTED", retryable: false } };
const HELLO = { data: { hello: "Hello you" } };

let events: EventStore;

beforeAll(async () => {
  events = await openEventStore();
});
afterAll(() => events.close());

describe.each(streamClients)("over %s", (_, open) => {
  let server: StreamServer;

  beforeAll(async () => {
    server = await startStreamServer(events.store, { ...open.settings }, { trusted });
  });
  afterAll(() => server?.stop());

  test.each([
    ["by its text", { query: GREET }],
    ["by its id", { query: "", documentId: "greet" }],
  ])("a trusted document runs %s", async (_, operation) => {
    const stream = open(server.graphqlUrl, operation);

    expect(await stream.ended).toEqual({ errors: [] });
    expect(stream.results).toEqual([HELLO]);
  });

  test.each([
    ["by its text", { query: FOLLOW }],
    [
      "by its id, whatever text comes with it",
      { query: "subscription Another { missing }", documentId: "follow" },
    ],
  ])("a trusted subscription is followed %s", async (_, operation) => {
    const stream = open(server.graphqlUrl, operation);
    await untilItHolds(() => expect(server.subscribers()).toBe(1));
    await events.append(7);
    await untilItHolds(() => expect(stream.results).toEqual([{ data: { events: { sequence: 7 } } }]));
    stream.leave();
    await untilItHolds(() => expect(server.subscribers()).toBe(0));
  });

  test.each([
    ["a query", { query: "{ hello }" }],
    ["a query by an id", { query: "", documentId: "unknown" }],
    ["a mutation", { query: "mutation { hello }" }],
    ["a subscription", { query: "subscription { events { sequence } }" }],
    ["introspection", { query: "{ __schema { types { name } } }" }],
    ["what is not GraphQL", { query: "{" }],
  ])("%s that is not on the list is refused", async (_, operation) => {
    const stream = open(server.graphqlUrl, operation);

    expect(await stream.ended).toMatchObject({ errors: [NOT_TRUSTED] });
    expect(stream.results).toEqual([]);
  });
});

describe("over HTTP", () => {
  let server: StreamServer;

  beforeAll(async () => {
    server = await startStreamServer(events.store, authSettings, { trusted });
  });
  afterAll(() => server?.stop());

  const HEADERS = { "content-type": "application/json", "apollo-require-preflight": "1" };
  const answerOf = async (response: Response) => ({ status: response.status, body: await response.json() });
  const post = async (body: object, authorization = bearerFor()) =>
    answerOf(
      await fetch(server.graphqlUrl, {
        method: "POST",
        headers: { ...HEADERS, authorization },
        body: JSON.stringify(body),
      }),
    );
  const get = async (search: Record<string, string>) =>
    answerOf(
      await fetch(`${server.graphqlUrl}?${new URLSearchParams(search)}`, {
        headers: { ...HEADERS, authorization: bearerFor() },
      }),
    );
  const persistedQuery = { version: 1, sha256Hash: HASH };

  test.each<[string, object]>([
    ["documentId", { documentId: "greet" }],
    ["id", { id: "greet" }],
    ["a digest with its kind", { documentId: `sha256:${HASH}` }],
    ["the extension of Apollo's clients", { extensions: { persistedQuery } }],
    ["the extension and the text", { query: "query Hashed { hello }", extensions: { persistedQuery } }],
  ])("POST takes %s", async (_, body) => {
    expect(await post(body)).toEqual({ status: 200, body: HELLO });
  });

  test.each<[string, Record<string, string>]>([
    ["the text", { query: GREET }],
    ["documentId", { documentId: "greet" }],
    ["the extension of Apollo's clients", { extensions: JSON.stringify({ persistedQuery }) }],
  ])("GET takes %s", async (_, search) => {
    expect(await get(search)).toEqual({ status: 200, body: HELLO });
  });

  test("a mutation by its id is still nothing for GET", async () => {
    expect(await post({ documentId: "change" })).toMatchObject({ status: 200, body: { data: {} } });
    expect((await get({ documentId: "change" })).status).toBe(405);
  });

  test.each<[string, object]>([
    ["a text", { query: "{ hello }" }],
    ["an id", { documentId: "unknown" }],
    ["a text that is not GraphQL", { query: "{" }],
    ["a text of many tokens", { query: `{ ${"hello ".repeat(9_000)} }` }],
  ])("refuses %s that is not on the list with 403", async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 403, body: { errors: [NOT_TRUSTED] } });
  });

  test("learns no document from a caller, also not with its right hash", async () => {
    const query = "{ hello }";
    const sha256Hash = "0f8d2d2fd0ba6c5f0ac8ed5ee2b2b3e7e4b8bb1d28a7f5c07e4be0a94f8e1a5e";
    const extensions = { persistedQuery: { version: 1, sha256Hash } };

    expect(await post({ query, extensions })).toMatchObject({ body: { errors: [NOT_TRUSTED] } });
    expect(await post({ extensions })).toMatchObject({ body: { errors: [NOT_TRUSTED] } });
  });

  test("asks who calls before it looks at the document", async () => {
    for (const body of [{ query: "{ hello }" }, { documentId: "greet" }, { documentId: "unknown" }]) {
      expect(await post(body, "")).toMatchObject({
        status: 401,
        body: { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] },
      });
    }
  });

  test("a request without any document is told what is missing", async () => {
    expect(await post({ variables: {} })).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
    });
  });
});

test("a server without a list says so where a document is named by an id", async () => {
  const server = await startStreamServer(events.store);
  const { socket, send, messages } = await openRawSocket(server.graphqlUrl);
  send({ type: "connection_init" });
  send({ type: "subscribe", id: "1", payload: { documentId: "greet" } });
  await untilItHolds(() =>
    expect(messages.at(-1)).toMatchObject({
      type: "error",
      payload: [{ extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" } }],
    }),
  );
  expect(await ask(server.graphqlUrl, GREET)).toMatchObject({ status: 200 });
  socket.close();
  await server.stop();
});
