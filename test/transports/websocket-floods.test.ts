import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";
import { type EventStore, openEventStore } from "../support/streams/open-event-store.js";
import { openRawSocket } from "../support/streams/raw-socket.js";
import { type StreamServer, startStreamServer } from "../support/streams/start-stream-server.js";
import { untilItHolds } from "../support/until-it-holds.js";

// What one socket may say over and over that is not granted, or that nobody has asked it to say.

const EVENTS = { query: "subscription { events { sequence } }" };
const HELLO = { query: "{ hello }" };
const REFUSED = new StillgraphError("RATE_LIMITED", "Not so fast.", { retryAfter: 3 });
const LIMIT_OPERATIONS_PER_SOCKET = "1";
const MOST_REFUSALS = 100;

let events: EventStore;
let server: StreamServer;

beforeAll(async () => {
  events = await openEventStore();
});
afterAll(() => events.close());
afterEach(() => server.stop());

/** Starts a server that counts so, and opens a socket on which somebody was let in. */
const openWith = async (take: () => Promise<void> | null) => {
  const budget = { take, takeAddress: () => null };
  server = await startStreamServer(events.store, { LIMIT_OPERATIONS_PER_SOCKET }, { budget });
  const raw = await openRawSocket(server.graphqlUrl);
  raw.send({ type: "connection_init" });
  await untilItHolds(() => expect(raw.messages).toEqual([{ type: "connection_ack" }]));
  let last = 0;
  return Object.assign(raw, {
    subscribe(times: number, payload: object = EVENTS) {
      for (let i = 0; i < times; i++) raw.send({ type: "subscribe", id: `${++last}`, payload });
      return `${last}`;
    },
    errors: () => raw.messages.filter(({ type }) => type === "error"),
  });
};

describe("operations that are refused", () => {
  test("because others run count as operations, and end their socket when there is nothing else", async () => {
    const take = vi.fn(() => null);
    const raw = await openWith(take);
    raw.subscribe(1 + MOST_REFUSALS + 50);

    expect(await raw.closed).toEqual({ code: 1008, reason: "100 operations in a row were refused" });
    expect(raw.errors()).toHaveLength(MOST_REFUSALS);
    expect(take).toHaveBeenCalledTimes(1 + MOST_REFUSALS);
    await untilItHolds(() => expect(server.subscribers()).toBe(0));
  });

  test("because too much was asked end their socket as well, each with its error", async () => {
    const raw = await openWith(() => Promise.reject(REFUSED));
    for (let i = 1; i <= MOST_REFUSALS; i++) {
      raw.subscribe(1);
      await untilItHolds(() => expect(raw.errors()).toHaveLength(i));
    }

    expect((await raw.closed).code).toBe(1008);
  });

  test("for both reasons at once are refused as one operation too many", async () => {
    let granted = 1;
    const raw = await openWith(() => (granted-- > 0 ? null : Promise.reject(REFUSED)));
    raw.subscribe(2);

    await untilItHolds(() =>
      expect(raw.errors()).toMatchObject([{ payload: [{ extensions: { code: "STREAM_LIMIT_EXCEEDED" } }] }]),
    );
    raw.socket.close();
  });

  test.each([
    ["at once", () => null],
    ["after a while", () => Promise.resolve()],
  ])("are forgotten when one is granted %s", async (_, granted) => {
    const raw = await openWith(granted);
    for (const round of [1, 2, 3]) {
      const first = raw.subscribe(1);
      raw.subscribe(MOST_REFUSALS - 1);
      await untilItHolds(() => expect(raw.errors()).toHaveLength(round * (MOST_REFUSALS - 1)));
      await untilItHolds(() => expect(server.subscribers()).toBe(1));
      raw.send({ type: "complete", id: first });
      await untilItHolds(() => expect(server.subscribers()).toBe(0));
    }
    const last = raw.subscribe(1, HELLO);

    await untilItHolds(() => expect(raw.messages.at(-1)).toEqual({ id: last, type: "complete" }));
    raw.socket.close();
  });

  test.each([
    ["granted, are forgotten", null, { type: "complete" }],
    ["refused as well, end their socket", REFUSED, null],
  ])("behind one that is later %s", async (_, verdict, last) => {
    const decision = Promise.withResolvers<void>();
    const raw = await openWith(() => decision.promise);
    const first = raw.subscribe(1, HELLO);
    raw.subscribe(MOST_REFUSALS + 1);
    await untilItHolds(() => expect(raw.errors()).toHaveLength(MOST_REFUSALS + 1));
    if (verdict === null) decision.resolve();
    else decision.reject(verdict);

    if (last === null) expect((await raw.closed).code).toBe(1008);
    else await untilItHolds(() => expect(raw.messages.at(-1)).toEqual({ id: first, ...last }));
    raw.socket.close();
  });
});

describe("a large message", () => {
  const text = (length: number) => ({ text: "x".repeat(length) });

  test.each([
    ["ping", { type: "ping", payload: text(17_000) }],
    ["subscribe", { type: "subscribe", id: "1", payload: { ...HELLO, variables: text(17_000) } }],
  ])("that is a %s of somebody unknown ends the socket with 1009", async (_, message) => {
    server = await startStreamServer(events.store);
    const raw = await openRawSocket(server.graphqlUrl);
    raw.send(message);

    expect((await raw.closed).code).toBe(1009);
  });

  test("may be connection_init, and whatever comes after it", async () => {
    server = await startStreamServer(events.store);
    const raw = await openRawSocket(server.graphqlUrl);
    raw.send({ type: "connection_init", payload: text(17_000) });
    raw.send({ type: "subscribe", id: "1", payload: { ...HELLO, variables: text(17_000) } });

    await untilItHolds(() => expect(raw.messages.at(-1)).toEqual({ id: "1", type: "complete" }));
    raw.socket.close();
  });
});

describe("a ping", () => {
  test("of somebody unknown is answered without its payload", async () => {
    server = await startStreamServer(events.store);
    const raw = await openRawSocket(server.graphqlUrl);
    raw.send({ type: "ping", payload: { n: 1 } });

    await untilItHolds(() => expect(raw.messages).toEqual([{ type: "pong" }]));
    raw.socket.close();
  });

  test.each([
    [1024, true],
    [1025, false],
  ])("of %i bytes has its payload echoed: %j", async (bytes, isEchoed) => {
    const raw = await openWith(() => null);
    const around = JSON.stringify({ type: "ping", payload: { text: "" } }).length;
    const payload = { text: "x".repeat(bytes - around) };
    raw.send({ type: "ping", payload });

    const pong = isEchoed ? { type: "pong", payload } : { type: "pong" };
    await untilItHolds(() => expect(raw.messages.slice(1)).toEqual([pong]));
    raw.socket.close();
  });
});
