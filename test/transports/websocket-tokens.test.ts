import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Authenticator } from "../../src/auth/authenticator.js";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";
import { type EventStore, openEventStore } from "../support/streams/open-event-store.js";
import { openRawSocket, type RawSocket } from "../support/streams/raw-socket.js";
import { type StreamServer, startStreamServer } from "../support/streams/start-stream-server.js";
import { authSettings, bearerFor, type TokenOrder } from "../support/token-for.js";
import { untilItHolds } from "../support/until-it-holds.js";

// Tokens on a socket: where one may stand, and how another one follows it.

const EVENTS = { query: "subscription { events { sequence } }" };
const subscribe = (id: string, payload: object = EVENTS) => ({ type: "subscribe", id, payload });

let events: EventStore;
let server: StreamServer;
let ahead = 0;
const clock = () => Date.now() + ahead;

beforeAll(async () => {
  events = await openEventStore();
});
afterAll(() => events.close());
afterEach(() => server.stop());

const start = async (effects = {}) => {
  server = await startStreamServer(
    events.store,
    { ...authSettings, AUTH_CLOCK_SKEW_S: "0" },
    { clock, ...effects },
  );
};
const secondsFromNow = (seconds: number) => Math.floor(clock() / 1_000) + seconds;
const bearerUntil = (exp: number, order: TokenOrder = {}) => bearerFor({ ...order, exp });
const isoOf = (exp: number) => new Date(exp * 1_000).toISOString();
const following = (count: number) => untilItHolds(() => expect(server.subscribers()).toBe(count));
const openWith = async (payload: unknown, headers = {}) => {
  const raw = await openRawSocket(server.graphqlUrl, { headers });
  raw.send({ type: "connection_init", payload });
  return raw;
};
const openUntil = async (exp: number, order: TokenOrder = {}) => {
  const raw = await openWith({ authorization: bearerUntil(exp, order) });
  await heard(raw, { type: "connection_ack", payload: { expiresAt: isoOf(exp) } });
  return raw;
};
const heard = ({ messages }: RawSocket, message: object) =>
  untilItHolds(() => expect(messages.at(-1)).toMatchObject(message));

describe("a token", () => {
  beforeEach(() => start());

  test.each<[string, (authorization: string) => unknown]>([
    ["authorization", (authorization) => ({ authorization })],
    ["Authorization", (Authorization) => ({ Authorization })],
    ["headers.authorization", (authorization) => ({ headers: { authorization } })],
    ["headers.Authorization", (Authorization) => ({ headers: { Authorization } })],
  ])("may stand in the payload of connection_init as %s", async (_, payload) => {
    const exp = secondsFromNow(60);
    const raw = await openWith(payload(bearerUntil(exp)));

    await heard(raw, { type: "connection_ack", payload: { expiresAt: isoOf(exp) } });
    raw.socket.close();
  });

  test("may stand in the header of the upgrade, where the payload has none", async () => {
    const raw = await openWith(undefined, { authorization: bearerFor() });

    await heard(raw, { type: "connection_ack" });
    raw.socket.close();
  });

  test.each([
    ["a bad one", "Bearer x"],
    ["one that is no text", 7],
  ])("in the payload goes before that of the upgrade: with %s nobody is let in", async (_, authorization) => {
    const raw = await openWith({ authorization }, { authorization: bearerFor() });

    expect((await raw.closed).code).toBe(4403);
    expect(raw.messages).toEqual([]);
  });

  test("is waited for by what was sent behind it", async () => {
    const raw = await openWith({ authorization: bearerFor() });
    raw.send(subscribe("1", { query: "{ hello }" }));

    await heard(raw, { id: "1", type: "complete" });
    raw.socket.close();
  });

  test("that is missing is no way around the protocol's order", async () => {
    const raw = await openRawSocket(server.graphqlUrl);
    raw.send({ type: "ping", payload: { authorization: bearerFor() } });

    expect((await raw.closed).code).toBe(4401);
  });
});

describe("a renewal", () => {
  beforeEach(() => start());

  test("lets the subscriptions that run go on, to the end of the new token", async () => {
    const first = secondsFromNow(10);
    const [raw, without] = [await openUntil(first), await openUntil(first)];
    raw.send(subscribe("1"));
    await following(1);
    const exp = secondsFromNow(20);
    raw.send({ type: "ping", payload: { authorization: bearerUntil(exp) } });
    await heard(raw, { type: "pong", payload: { authorized: true, expiresAt: isoOf(exp) } });

    ahead += 11_000;
    expect((await without.closed).code).toBe(4403);
    await events.append(7);
    await heard(raw, { id: "1", type: "next", payload: { data: { events: { sequence: 7 } } } });
    ahead += 10_000;

    expect(await raw.closed).toEqual({ code: 4403, reason: "Token expired" });
    await following(0);
  });

  test("by somebody else ends the socket", async () => {
    const raw = await openUntil(secondsFromNow(60), { sub: "Ada" });
    raw.send({ type: "ping", payload: { authorization: bearerFor({ sub: "Eve" }) } });

    expect((await raw.closed).code).toBe(4403);
  });

  test("with a token that is not believed is answered so, and the one before it holds", async () => {
    const raw = await openUntil(secondsFromNow(10));
    raw.send(subscribe("1"));
    await following(1);
    raw.send({ type: "ping", payload: { authorization: "Bearer x" } });

    await heard(raw, {
      type: "pong",
      payload: { authorized: false, error: { extensions: { code: "UNAUTHENTICATED" } } },
    });
    await events.append(8);
    await heard(raw, { id: "1", type: "next" });
    ahead += 11_000;
    expect((await raw.closed).reason).toBe("Token expired");
  });

  test("with other rights holds for what is begun from then on; what runs ends with its own token", async () => {
    const raw = await openUntil(secondsFromNow(10), { channels: ["class-*"] });
    raw.send(subscribe("old"));
    await following(1);
    raw.send({ type: "ping", payload: { authorization: bearerUntil(secondsFromNow(60), { channels: [] }) } });
    raw.send(subscribe("new"));
    await following(2);

    ahead += 11_000;

    await heard(raw, { id: "old", type: "error", payload: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    await following(1);
    await events.append(9);
    await heard(raw, { id: "new", type: "next" });
    raw.socket.close();
  });

  test.each([{ n: 1 }, { headers: {} }])("is no ping with the payload %j", async (payload) => {
    const raw = await openUntil(secondsFromNow(60));
    raw.send({ type: "ping", payload });

    await heard(raw, { type: "pong", payload });
    raw.socket.close();
  });
});

describe("where it cannot be told who asks", () => {
  test("because the keys cannot be had, clients are asked to come back", async () => {
    const authenticator: Authenticator = {
      authenticate: () => Promise.reject(new StillgraphError("UPSTREAM_UNAVAILABLE", "No keys. ".repeat(50))),
    };
    await start({ authenticator });
    const raw = await openWith({ authorization: bearerFor() });

    const { code, reason } = await raw.closed;
    expect([code, reason.slice(0, 9)]).toEqual([1013, "No keys. "]);
  });

  test("because the client is gone meanwhile, nothing is left of it", async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<never>();
    const authenticate = () => {
      asked.resolve();
      return answer.promise;
    };
    await start({ authenticator: { authenticate } });
    const raw = await openWith({ authorization: bearerFor() });
    raw.send(subscribe("1"));
    await asked.promise;
    raw.socket.terminate();
    await raw.closed;
    answer.reject(new StillgraphError("UNAUTHENTICATED", "Too late."));

    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(server.subscribers()).toBe(0);
  });

  test("because its address asks too much, an upgrade is answered with the time to wait", async () => {
    const refusal = new StillgraphError("RATE_LIMITED", "Not so fast.", { retryAfter: 3.2 });
    await start({ budget: { take: () => null, takeAddress: () => Promise.reject(refusal) } });

    await expect(openRawSocket(server.graphqlUrl)).rejects.toThrow("429");
    const answer = await fetch(server.graphqlUrl, { headers: { accept: "application/json" } });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "4"]);
  });
});

// What the engine can read from a text may be nested more deeply than what it can write.
test("a ping nested too deeply to be echoed is answered all the same", async () => {
  await start();
  const raw = await openUntil(secondsFromNow(60));
  raw.send(`{"type":"ping","payload":{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`);

  await untilItHolds(() => expect(raw.messages.at(-1)).toEqual({ type: "pong" }));
  raw.socket.close();
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
});
