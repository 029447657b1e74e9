import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";
import { Pipeline } from "../../src/execution/pipeline.js";
import { type EventStore, openEventStore } from "../support/streams/open-event-store.js";
import { type StreamServer, startStreamServer } from "../support/streams/start-stream-server.js";

// Parsing and validating is what callers are counted for, so it comes after the counting, and that once.

const EITHER = "text/event-stream, application/json";
const SSE = "text/event-stream";
const QUERY = "{ hello }";
const EVENTS = "subscription { events { sequence } }";
const REFUSED = new StillgraphError("RATE_LIMITED", "Not so fast.", { retryAfter: 3 });

let events: EventStore;
let server: StreamServer;

beforeAll(async () => {
  events = await openEventStore();
});
afterAll(() => events.close());
afterEach(async () => {
  vi.restoreAllMocks();
  await server.stop();
});

/** How often operations were counted, by a budget that answers as told. */
const countWith = async (answer: () => Promise<void> | null) => {
  const take = vi.fn(answer);
  server = await startStreamServer(events.store, {}, { budget: { take, takeAddress: () => null } });
  return take;
};
const post = (accept: string, query: string) =>
  fetch(server.graphqlUrl, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify({ query }),
  });
const get = (accept: string, query: string) =>
  fetch(`${server.graphqlUrl}?${new URLSearchParams({ query })}`, {
    headers: { accept, "apollo-require-preflight": "1" },
  });

describe("an operation that its caller is not granted is not looked at", () => {
  test.each([
    ["POST", EITHER, QUERY, post],
    ["POST", EITHER, EVENTS, post],
    ["POST", SSE, EVENTS, post],
    ["GET", EITHER, EVENTS, get],
    ["GET", SSE, "mutation { hello }", get],
  ])("by %s, accepting %s: %s", async (_, accept, query, send) => {
    const look = vi.spyOn(Pipeline.prototype, "operationKind");
    const take = await countWith(() => Promise.reject(REFUSED));

    const answer = await send(accept, query);

    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "RATE_LIMITED" } }] });
    expect(take).toHaveBeenCalledTimes(1);
    expect(look).not.toHaveBeenCalled();
  });
});

describe("an operation counts once", () => {
  test.each([
    ["at once", () => null],
    ["after a while", () => Promise.resolve()],
  ])("where it is granted %s, whichever way it is answered", async (_, granted) => {
    const take = await countWith(granted);

    for (const [accept, query] of [
      [EITHER, QUERY],
      [EITHER, EVENTS],
      [SSE, QUERY],
      ["application/json", QUERY],
    ] as const) {
      const answer = await post(accept, query);
      expect(answer.status).toBe(200);
      await answer.body?.cancel();
      expect(take).toHaveBeenCalledTimes(1);
      take.mockClear();
    }
  });
});
