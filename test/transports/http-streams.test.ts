import { once } from "node:events";
import { request } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type EventStore, openEventStore } from "../support/streams/open-event-store.js";
import { partsOf } from "../support/streams/parts-of.js";
import { type StreamServer, startStreamServer } from "../support/streams/start-stream-server.js";
import { untilItHolds } from "../support/until-it-holds.js";

// What the answers that go on have in common as HTTP: how they are asked for, their headers, and their bytes.

const SSE = "text/event-stream";
const MULTIPART = 'multipart/mixed;subscriptionSpec="1.0"';
const EVENTS = "subscription { events { sequence } }";

let events: EventStore;
let server: StreamServer;

beforeAll(async () => {
  events = await openEventStore();
});
afterAll(() => events.close());
const leaving = new AbortController();

beforeEach(async () => {
  server = await startStreamServer(events.store, {
    STREAM_KEEP_ALIVE_MS: "20",
    CORS_ORIGINS: "https://app.example.com",
  });
});
afterEach(() => server.stop());

const post = (accept: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(server.graphqlUrl, {
    method: "POST",
    headers: { "content-type": "application/json", accept, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
    signal: leaving.signal,
  });
const get = (accept: string, parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.graphqlUrl}?${new URLSearchParams(parameters)}`, { headers: { accept, ...headers } });

test("server-sent events are what the protocol says, to the byte", async () => {
  const answer = await post(SSE, { query: "subscription { untilLast { sequence } }" });
  await untilItHolds(() => expect(server.subscribers()).toBe(1));
  await events.append(1, 99);

  expect((await answer.text()).replaceAll(/^:\n\n/gm, "")).toBe(
    'event: next\ndata: {"data":{"untilLast":{"sequence":1}}}\n\n' +
      'event: next\ndata: {"data":{"untilLast":{"sequence":99}}}\n\n' +
      "event: complete\ndata:\n\n",
  );
});

test("multipart is what the protocol says, to the byte", async () => {
  const answer = await post(MULTIPART, { query: "subscription { untilLast { sequence } }" });
  await untilItHolds(() => expect(server.subscribers()).toBe(1));
  await events.append(1, 99);

  const part = (body: string) => `\r\ncontent-type: application/json\r\n\r\n${body}\r\n--graphql`;
  expect((await answer.text()).replaceAll(part("{}"), "")).toBe(
    `\r\n--graphql${part('{"payload":{"data":{"untilLast":{"sequence":1}}}}')}` +
      `${part('{"payload":{"data":{"untilLast":{"sequence":99}}}}')}--\r\n`,
  );
});

test.each([
  [SSE, "text/event-stream; charset=utf-8"],
  [MULTIPART, 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0'],
])("the headers of %s keep proxies and caches from holding it back", async (accept, type) => {
  const answer = await post(accept, { query: "{ hello }" }, { origin: "https://app.example.com" });

  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": type,
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    "access-control-allow-origin": "https://app.example.com",
    "x-request-id": expect.stringMatching(/./),
  });
  await answer.text();
});

describe("a stream on which nothing happens", () => {
  test("gets comments as server-sent events", async () => {
    const answer = await post(SSE, { query: EVENTS });
    let text = "";
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString();
      if (text.length > 30) break;
    }

    expect(text).toMatch(/^(:\n\n)+$/);
  });

  test("gets empty parts as multipart", async () => {
    const answer = await post(MULTIPART, { query: EVENTS });
    const bodies: string[] = [];
    for await (const body of partsOf(answer)) if (bodies.push(body) > 5) break;

    expect(new Set(bodies)).toEqual(new Set(["{}"]));
  });
});

describe("which way a request is answered", () => {
  const typeOf = async (answer: Response) => {
    const type = answer.headers.get("content-type")?.split(";")[0];
    await answer.body?.cancel();
    return type;
  };

  test.each([
    ["application/json, text/event-stream, multipart/mixed", "{ hello }", "application/json"],
    ["application/json, text/event-stream, multipart/mixed", EVENTS, "text/event-stream"],
    [`${MULTIPART}, application/json`, EVENTS, "multipart/mixed"],
    [`${MULTIPART}, text/event-stream`, EVENTS, "multipart/mixed"],
    [`${MULTIPART};q=0.5, text/event-stream`, EVENTS, "text/event-stream"],
    [`${MULTIPART};q=0, text/event-stream`, EVENTS, "text/event-stream"],
    ["text/event-stream", "{ hello }", "text/event-stream"],
    ["*/*", EVENTS, "application/json"],
    ["multipart/mixed, */*", EVENTS, "application/json"],
  ])("that accepts %s and asks %s", async (accept, query, type) => {
    expect(await typeOf(await post(accept, { query }))).toBe(type);
  });
});

describe("a request that is refused before it is an operation", () => {
  test.each([
    ["no JSON", "{", "BAD_REQUEST"],
    ["a list", "[]", "BATCHING_DISABLED"],
    ["without a query", "{}", "BAD_REQUEST"],
    ["with variables that are a list", '{"query":"{ hello }","variables":[]}', "BAD_REQUEST"],
    [
      "with a hash in place of the query",
      '{"extensions":{"persistedQuery":{}}}',
      "PERSISTED_QUERY_NOT_SUPPORTED",
    ],
  ])("because its body is %s has a plain answer", async (_, body, code) => {
    const answer = await post(SSE, body);

    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test.each<[string, () => Promise<Response>]>([
    [
      "POST with a type that pages may send",
      () => post(SSE, { query: EVENTS }, { "content-type": "text/plain" }),
    ],
    ["GET without a header that they may not", () => get(SSE, { query: EVENTS })],
  ])("because a foreign page could have sent it: %s", async (_, send) => {
    const answer = await send();

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    expect(server.subscribers()).toBe(0);
  });

  test("because it would change something by GET", async () => {
    const answer = await get(SSE, { query: "mutation { hello }" }, { "apollo-require-preflight": "1" });

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ message: "A mutation is sent with POST." }] });
  });
});

test("GET streams as POST does, with variables in the search", async () => {
  const answer = await get(
    SSE,
    { query: "query ($name: String) { hello(name: $name) }", variables: '{"name":"Ada"}' },
    { "apollo-require-preflight": "1" },
  );

  expect(await answer.text()).toContain('data: {"data":{"hello":"Hello Ada"}}');
});

test.each([SSE, MULTIPART])("a reader of %s that is cut off is noticed at once", async (accept) => {
  const asked = request(server.graphqlUrl, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
  });
  asked.on("error", () => undefined);
  asked.end(JSON.stringify({ query: EVENTS }));
  await once(asked, "response");
  await untilItHolds(() => expect(server.subscribers()).toBe(1));

  asked.destroy();

  await untilItHolds(() => expect(server.subscribers()).toBe(0));
});
