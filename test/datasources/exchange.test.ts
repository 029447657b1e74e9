import { once } from "node:events";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { Pool } from "undici";
import { afterEach, expect, test, vi } from "vitest";
import { exchange, type HttpRequest } from "../../src/datasources/http/exchange.js";
import { closedPort } from "../support/closed-port.js";

const request: HttpRequest = { method: "GET", path: "/", headers: {} };
const bounds = { timeoutMs: 10_000, maxBytes: 1_000 };

let server: Server | undefined;
let pool: Pool | undefined;
afterEach(async () => {
  await pool?.destroy();
  server?.closeAllConnections();
  server?.close();
});

/** A pool of one connection to a server that answers like this. */
async function poolTo(listener: RequestListener): Promise<Pool> {
  server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  pool = new Pool(`http://127.0.0.1:${address.port}`, { connections: 1 });
  return pool;
}

test("a whole answer is its status, headers and text", async () => {
  const to = await poolTo((_, response) => {
    response.writeHead(418, { "x-request-id": "id-1" });
    response.write("short and ");
    response.end("stöut");
  });

  expect(await exchange(to, request, bounds)).toMatchObject({
    kind: "reply",
    status: 418,
    headers: { "x-request-id": "id-1" },
    text: "short and stöut",
  });
});

test("method, path, headers and body arrive as given", async () => {
  const to = await poolTo(async (received, response) => {
    const body = (await received.toArray()).join("");
    response.end(`${received.method} ${received.url} ${received.headers["token"]} ${body}`);
  });
  const sent = { method: "POST", path: "/v5?a=b", headers: { token: "t" }, body: "{}" } as const;

  expect(await exchange(to, sent, bounds)).toMatchObject({ text: "POST /v5?a=b t {}" });
});

test("an answer of exactly the bound is read, one byte more is not", async () => {
  const answers = ["x".repeat(1_000), "x".repeat(1_001)];
  const to = await poolTo((_, response) => void response.end(answers.shift()));

  expect(await exchange(to, request, bounds)).toMatchObject({ kind: "reply", text: "x".repeat(1_000) });
  expect(await exchange(to, request, bounds)).toMatchObject({ kind: "none", trouble: "tooLarge" });
});

test("an answer without end is left as soon as it is too large", async () => {
  const to = await poolTo((_, response) => {
    const more = () => {
      while (response.write("x".repeat(500)));
      response.once("drain", more);
    };
    more();
  });

  expect(await exchange(to, request, bounds)).toMatchObject({ kind: "none", trouble: "tooLarge" });
});

test.each<[string, RequestListener]>([
  ["never begins", () => undefined],
  ["begins and never ends", (_, response) => void response.write("so far")],
])("an answer that %s is no answer in time", async (_, listener) => {
  const to = await poolTo(listener);

  expect(await exchange(to, request, { ...bounds, timeoutMs: 60 })).toMatchObject({
    kind: "none",
    trouble: "timeout",
  });
});

test("a request that waits for a connection is given up in time too, and is never sent", async () => {
  const received: ServerResponse[] = [];
  const to = await poolTo((_, response) => void received.push(response));
  const first = exchange(to, { ...request, path: "/first" }, bounds);

  expect(await exchange(to, { ...request, path: "/second" }, { ...bounds, timeoutMs: 60 })).toMatchObject({
    kind: "none",
    trouble: "timeout",
  });
  const third = exchange(to, { ...request, path: "/third" }, bounds);
  await vi.waitFor(() => expect(received).toHaveLength(1));
  received[0]?.end("late");
  expect(await first).toMatchObject({ kind: "reply", text: "late" });
  await vi.waitFor(() => expect(received).toHaveLength(2));
  received[1]?.end("last");

  expect(await third).toMatchObject({ kind: "reply", text: "last" });
  expect(received.map(({ req }) => req.url)).toEqual(["/first", "/third"]);
});

test("a late answer changes nothing: what was told first stays", async () => {
  let answered: Promise<unknown> = Promise.resolve();
  const to = await poolTo((_, response) => {
    answered = once(response, "close");
  });
  const outcome = await exchange(to, request, { ...bounds, timeoutMs: 60 });
  await answered;

  expect(outcome).toMatchObject({ kind: "none", trouble: "timeout" });
});

test.each<[string, RequestListener]>([
  ["is reset", (incoming) => void incoming.socket.resetAndDestroy()],
  [
    "ends in the middle of the body",
    (incoming, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => incoming.socket.destroy());
    },
  ],
])("a connection that %s is a network trouble", async (_, listener) => {
  const to = await poolTo(listener);

  expect(await exchange(to, request, bounds)).toMatchObject({ kind: "none", trouble: "network" });
});

test("a port where nothing listens is a network trouble", async () => {
  pool = new Pool(`http://127.0.0.1:${await closedPort()}`);

  expect(await exchange(pool, request, bounds)).toMatchObject({ kind: "none", trouble: "network" });
});
