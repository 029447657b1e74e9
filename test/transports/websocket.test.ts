import { createConnection, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sendRaw } from "../support/send-raw.js";
import { type EventStore, openEventStore } from "../support/streams/open-event-store.js";
import { openRawSocket } from "../support/streams/raw-socket.js";
import { type StreamServer, startStreamServer } from "../support/streams/start-stream-server.js";
import { untilItHolds } from "../support/until-it-holds.js";

// What only WebSocket has: who may open one, what may be said on it, and how it is closed.

const EVENTS = { query: "subscription { events { sequence } }" };
const subscribe = (id: string, payload: object = EVENTS) => ({ type: "subscribe", id, payload });

let events: EventStore;
let server: StreamServer;

beforeAll(async () => {
  events = await openEventStore();
});
afterAll(() => events.close());

const start = async (settings: Record<string, string> = {}) => {
  server = await startStreamServer(events.store, { CORS_ORIGINS: "https://app.example.com", ...settings });
};
afterEach(() => server.stop());

const open = (options = {}) => openRawSocket(server.graphqlUrl, options);
const openReady = async () => {
  const raw = await open();
  raw.send({ type: "connection_init" });
  await untilItHolds(() => expect(raw.messages).toEqual([{ type: "connection_ack" }]));
  return raw;
};
const following = (count: number) => untilItHolds(() => expect(server.subscribers()).toBe(count));

describe("opening a socket", () => {
  beforeEach(() => start({ LIMIT_STREAMS_PER_ADDRESS: "2" }));

  test.each([
    ["is listed", "https://app.example.com"],
    ["is this machine, in local mode", "http://localhost:5173"],
  ])("is allowed to a page whose origin %s", async (_, origin) => {
    const { socket } = await open({ headers: { origin } });

    expect(socket.protocol).toBe("graphql-transport-ws");
    socket.close();
  });

  test.each(["https://evil.example.com", "https://app.example.com.evil.example", "null"])(
    "is refused to a page of %s",
    async (origin) => {
      await expect(open({ headers: { origin } })).rejects.toThrow("403");
    },
  );

  test("is refused elsewhere than at /graphql", async () => {
    await expect(openRawSocket(`${server.url}/elsewhere`)).rejects.toThrow("404");
  });

  test("is refused to an address that has too many, until one of them is closed", async () => {
    const [first] = [await open(), await open()];
    await expect(open()).rejects.toThrow("429");

    first.socket.close();
    await first.closed;

    const { socket } = await untilItHolds(() => open());
    socket.close();
  });

  test("counts streams over HTTP as well", async () => {
    await open();
    await open();

    const answer = await fetch(server.graphqlUrl, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify(EVENTS),
    });

    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: "STREAM_LIMIT_EXCEEDED" } }],
    });
  });

  test.each([[["graphql-ws"]], [[]]])("with the subprotocols %j ends with 4406", async (protocols) => {
    // ws itself gives up where none of those it offered was taken.
    const raw = await open({ protocols }).catch((error: Error) => error);

    if (raw instanceof Error) expect(raw.message).toMatch(/subprotocol/);
    else expect((await raw.closed).code).toBe(4406);
  });

  // An error that nobody hears ends the process, and vitest reports it.
  test("without a subprotocol stays a refusal where the client goes on with what is no frame", async () => {
    const { hostname } = new URL(server.url);
    const upgrade =
      `GET /graphql HTTP/1.1\r\nHost: ${hostname}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    // A frame of a client must be masked; this one is not.
    const { ended } = await sendRaw(server.url, `${upgrade}\x01\x02{}`);

    expect(await ended).toMatch(/^HTTP\/1\.1 101 .*subprotocol must be/s);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });

  test("is not forced on a client that only offers HTTP/2", async () => {
    const { hostname, port } = new URL(server.url);
    const socket = createConnection(Number(port), hostname);
    let answer = "";
    socket.setEncoding("utf8").on("data", (chunk) => {
      answer += chunk;
    });
    socket.write(
      `GET /livez HTTP/1.1\r\nHost: ${hostname}\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n` +
        "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
    );

    await untilItHolds(() => expect(answer).toMatch(/^HTTP\/1\.1 200 OK.*"alive"/s));
    socket.destroy();
  });

  test("with a broken handshake is answered with 400", async () => {
    const { hostname, port } = new URL(server.url);
    const socket = createConnection(Number(port), hostname);
    let answer = "";
    socket.setEncoding("utf8").on("data", (chunk) => {
      answer += chunk;
    });
    socket.write(
      `GET /graphql HTTP/1.1\r\nHost: ${hostname}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n\r\n",
    );

    await untilItHolds(() => expect(answer).toMatch(/^HTTP\/1\.1 400 /));
    socket.destroy();
  });
});

describe("on an open socket", () => {
  beforeEach(() => start({ LIMIT_BODY_BYTES: "1024", LIMIT_OPERATIONS_PER_SOCKET: "2" }));

  test("a second connection_init ends it with 4429", async () => {
    const raw = await openReady();
    raw.send({ type: "connection_init" });

    expect((await raw.closed).code).toBe(4429);
  });

  test("an operation before connection_init ends it with 4401", async () => {
    const raw = await open();
    raw.send(subscribe("1"));

    expect((await raw.closed).code).toBe(4401);
  });

  test("an id that is in use ends it with 4409", async () => {
    const raw = await openReady();
    raw.send(subscribe("1"));
    raw.send(subscribe("1"));

    expect((await raw.closed).code).toBe(4409);
    await following(0);
  });

  test("an id may be used again when its operation was completed", async () => {
    const raw = await openReady();
    raw.send(subscribe("1"));
    await following(1);
    raw.send({ type: "complete", id: "1" });
    raw.send(subscribe("1"));
    await following(1);
    await events.append(7);

    await untilItHolds(() =>
      expect(raw.messages.slice(1)).toEqual([
        { id: "1", type: "next", payload: { data: { events: { sequence: 7 } } } },
      ]),
    );
  });

  test.each<[string, string | Buffer]>([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["without a type", "{}"],
    ["of a type that only servers send", '{"type":"next","id":"1","payload":{}}'],
    ["without an id", '{"type":"subscribe","payload":{"query":"{ hello }"}}'],
    ["without a query", '{"type":"subscribe","id":"1","payload":{}}'],
    ["binary", Buffer.from('{"type":"connection_init"}')],
  ])("a message that is %s ends it with 4400", async (_, message) => {
    const raw = await openReady();
    raw.socket.send(message);

    expect((await raw.closed).code).toBe(4400);
  });

  test("what follows a message that ends it is not looked at", async () => {
    const raw = await openReady();
    const { _socket: connection } = raw.socket as unknown as { _socket: Socket };
    // So that all of it arrives at once, before the client can know.
    connection.cork();
    raw.send("{");
    raw.send(subscribe("1", { query: "{ stuck }" }));
    connection.uncork();

    expect((await raw.closed).code).toBe(4400);
    expect(server.calls.stuck).toBe(0);
  });

  test("a message above the size of a request body ends it with 1009", async () => {
    const raw = await openReady();
    raw.send({ type: "ping", payload: { text: "x".repeat(2_000) } });

    expect((await raw.closed).code).toBe(1009);
  });

  test("what is no frame ends it with 1002", async () => {
    const raw = await openReady();
    // A frame of a client must be masked; this one is not.
    (raw.socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(
      Buffer.from([0x81, 0x02, 0x7b, 0x7d]),
    );

    expect((await raw.closed).code).toBe(1002);
  });

  test("more operations than are allowed at a time are refused, and only those", async () => {
    const raw = await openReady();
    for (const id of ["1", "2", "3"]) raw.send(subscribe(id));

    await untilItHolds(() =>
      expect(raw.messages.slice(1)).toMatchObject([
        {
          id: "3",
          type: "error",
          payload: [{ extensions: { code: "STREAM_LIMIT_EXCEEDED", requestId: expect.any(String) } }],
        },
      ]),
    );
    await following(2);
    raw.send({ type: "complete", id: "1" });
    await following(1);
    raw.send(subscribe("3"));
    await following(2);
  });

  test("an operation that was left keeps its place as long as it is worked on", async () => {
    const raw = await openReady();
    const ids = ["1", "2", "3", "4", "5"];
    for (const id of ids) {
      raw.send(subscribe(id, { query: "{ stuck }" }));
      raw.send({ type: "complete", id });
    }

    await untilItHolds(() =>
      expect(raw.messages.slice(1)).toMatchObject(
        ids.slice(2).map((id) => ({
          id,
          type: "error",
          payload: [{ extensions: { code: "STREAM_LIMIT_EXCEEDED" } }],
        })),
      ),
    );
    expect(server.calls.stuck).toBe(2);
  });

  test("a ping is answered with its payload", async () => {
    const raw = await openReady();
    raw.send({ type: "ping", payload: { n: 1 } });
    raw.send({ type: "ping" });

    await untilItHolds(() =>
      expect(raw.messages.slice(1)).toEqual([{ type: "pong", payload: { n: 1 } }, { type: "pong" }]),
    );
  });

  test("an id of any letters comes back as it was", async () => {
    const raw = await openReady();
    raw.send(subscribe('"ü\\', { query: "{ hello }" }));

    await untilItHolds(() =>
      expect(raw.messages.slice(1)).toEqual([
        { id: '"ü\\', type: "next", payload: { data: { hello: "Hello you" } } },
        { id: '"ü\\', type: "complete" },
      ]),
    );
  });

  test("a drain ends every operation with an error, and closes with a code after which clients come back", async () => {
    const raw = await openReady();
    raw.send(subscribe("1"));
    raw.send(subscribe("2"));
    await following(2);

    await server.stop();

    expect((await raw.closed).code).toBe(1012);
    expect(raw.messages.slice(1)).toMatchObject(
      ["1", "2"].map((id) => ({
        id,
        type: "error",
        payload: [{ extensions: { code: "SERVER_RESTARTING" } }],
      })),
    );
  });
});

describe("a socket on which nothing happens", () => {
  test("is closed with 4408 where no connection_init comes", async () => {
    await start({ SOCKET_INIT_MS: "20" });

    expect((await (await open()).closed).code).toBe(4408);
  });

  test("is closed where no operation runs", async () => {
    await start({ SOCKET_IDLE_MS: "50", STREAM_KEEP_ALIVE_MS: "20" });

    expect((await (await open()).closed).code).toBe(1000);
  });

  test("stays open while an operation runs, and is pinged", async () => {
    await start({ SOCKET_IDLE_MS: "300", STREAM_KEEP_ALIVE_MS: "20" });
    const raw = await open();
    let pings = 0;
    raw.socket.on("ping", () => {
      pings += 1;
    });
    raw.send({ type: "connection_init" });
    raw.send(subscribe("1"));

    await untilItHolds(() => expect(pings).toBeGreaterThan(25));
    expect(raw.socket.readyState).toBe(raw.socket.OPEN);
  });

  test("is cut off, and its operations ended, where the peer gives no sign of life", async () => {
    await start({ STREAM_DEAD_AFTER_MS: "1000", STREAM_KEEP_ALIVE_MS: "20" });
    const raw = await openReady();
    raw.send(subscribe("1"));
    await following(1);

    // Reads nothing, and so answers no ping.
    raw.socket.pause();

    await following(0);
    raw.socket.terminate();
  });
});
