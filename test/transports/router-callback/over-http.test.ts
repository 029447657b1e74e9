import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type CallbackRouter, startCallbackRouter } from "../../support/start-callback-router.js";
import { type EventStore, openEventStore } from "../../support/streams/open-event-store.js";
import { type StreamServer, startStreamServer } from "../../support/streams/start-stream-server.js";
import { untilItHolds } from "../../support/until-it-holds.js";

const EVENTS = "subscription { events { sequence } }";

let events: EventStore;
let router: CallbackRouter;
let server: StreamServer;
let id: string;

beforeAll(async () => {
  events = await openEventStore();
  router = await startCallbackRouter();
  server = await startStreamServer(events.store, { SUBSCRIPTION_CALLBACK_ORIGINS: router.origin });
  id = randomUUID();
});

afterEach(async () => {
  expect(router.violations).toEqual([]);
  router.forget(id);
  id = randomUUID();
  await untilItHolds(() => expect(server.subscribers()).toBe(0));
});

afterAll(async () => {
  await server.stop();
  await router.stop();
  await events.close();
});

interface Request {
  readonly query?: string;
  readonly extension?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly url?: string;
}

interface Received {
  readonly cursor: string;
  readonly sequence: number;
}

/** What a router sends to begin a subscription; gives status, headers and body as they came. */
async function ask({ query = EVENTS, extension, headers = {}, url = server.graphqlUrl }: Request = {}) {
  const subscription = extension ?? router.newSubscription(id, 1_000);
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json;callbackSpec=1.0; charset=utf-8",
      ...headers,
    },
    body: JSON.stringify({ query, extensions: { query, subscription } }),
  });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
}

test("the router that confirmed is answered with empty data, and then gets the events", async () => {
  const { status, type, body } = await ask();
  expect({ status, body }).toEqual({ status: 200, body: { data: null } });
  expect(type).toMatch(/^application\/json\b/);
  expect(router.messages(id).map(({ action }) => action)).toEqual(["check"]);

  await events.append(7);
  await router.received(id, 2);
  expect(router.results(id)).toEqual([{ data: { events: { sequence: 7 } } }]);
});

test("a router whose connection broke comes back with its last cursor, misses nothing and gets nothing twice", async () => {
  const query = (place: string) => `subscription { events${place} { cursor sequence } }`;
  const received = (of: string) =>
    router.results(of).map((result) => (result as { data: { events: Received } }).data.events);
  const second = randomUUID();
  await ask({ query: query("") });
  await events.append(1);
  await router.received(id, 2);
  router.fail("next", "cut");
  await events.append(2, 3, 4);

  const { errors } = await router.completed(id);
  expect(errors).toMatchObject([{ extensions: { code: "CALLBACK_INTERRUPTED", retryable: true } }]);
  const { cursor = "" } = received(id).at(-1) ?? {};
  await ask({ query: query(`(after: "${cursor}")`), extension: router.newSubscription(second) });
  await events.append(5);
  await router.received(second, 4);

  const sequences = [...received(id), ...received(second)].map(({ sequence }) => sequence);
  expect(sequences).toEqual([1, 2, 3, 4, 5]);
  router.forget(second);
  await events.append(6);
});

test("a router that does not confirm is answered with a 400", async () => {
  const { verifier: _, ...extension } = router.newSubscription(id);
  const { status, body } = await ask({ extension: { ...extension, verifier: "guessed" } });

  expect(status).toBe(400);
  expect(body).toMatchObject({
    errors: [
      {
        message: expect.stringContaining("401"),
        extensions: { code: "CALLBACK_REFUSED", requestId: expect.any(String) },
      },
    ],
  });
  expect(server.subscribers()).toBe(0);
});

test.each([
  ["a document with a syntax error", { query: "subscription {" }, "GRAPHQL_PARSE_FAILED"],
  ["an unknown field", { query: "subscription { nothing }" }, "GRAPHQL_VALIDATION_FAILED"],
  ["a query", { query: "{ hello }" }, "BAD_REQUEST"],
  ["a mutation", { query: "mutation { hello }" }, "BAD_REQUEST"],
  ["an extension of the wrong shape", { extension: true }, "BAD_USER_INPUT"],
  ["a body that a foreign page can send", { headers: { "content-type": "text/plain" } }, "BAD_REQUEST"],
])("%s is answered with a 400, and not one message is sent", async (_, request, code) => {
  const { status, body } = await ask(request);

  expect(status).toBe(400);
  expect(body).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(router.messages(id)).toEqual([]);
  expect(server.subscribers()).toBe(0);
});

test("an address that is not allowed is refused by name and not called", async () => {
  const other = await startCallbackRouter();
  const { status, body } = await ask({ extension: other.newSubscription(id) });

  expect(status).toBe(400);
  expect(body).toMatchObject({
    errors: [
      {
        message: expect.stringContaining("SUBSCRIPTION_CALLBACK_ORIGINS"),
        extensions: {
          code: "BAD_USER_INPUT",
          inputPath: ["extensions", "subscription", "callbackUrl"],
        },
      },
    ],
  });
  expect(other.messages(id)).toEqual([]);
  await other.stop();
});

test("a server that was told of no router says which setting is missing", async () => {
  const closed = await startStreamServer(events.store);
  const { status, body } = await ask({ url: closed.graphqlUrl });

  expect(status).toBe(501);
  expect(body).toMatchObject({
    errors: [
      {
        message: expect.stringContaining("SUBSCRIPTION_CALLBACK_ORIGINS"),
        extensions: { code: "NOT_CONFIGURED" },
      },
    ],
  });
  expect(router.messages(id)).toEqual([]);
  await closed.stop();
});

test("the verifier is in no log line", async () => {
  await ask();
  router.forget(id);
  await events.append(1);
  await router.received(id, 2);

  expect(server.logLines.join("\n")).not.toContain(`verifier-of-${id}`);
});
