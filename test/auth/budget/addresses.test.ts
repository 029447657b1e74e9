import { afterEach, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { ask } from "../../support/ask.js";
import { type Gateway, startGateway } from "../../support/start-gateway.js";
import { authSettings, bearerFor } from "../../support/token-for.js";

// Nobody answers there: what is asked here needs no whiteboard.
const WHITEBOARD = { url: "http://127.0.0.1:9", accessKey: "key", secretKey: "secret" };

let gateway: Gateway;

const start = async (settings: Record<string, string>) => {
  gateway = await startGateway(WHITEBOARD, { ...authSettings, ...settings });
};
afterEach(() => gateway.stop());

const hello = (headers: Record<string, string> = {}) =>
  ask(gateway.graphqlUrl, "{ __typename }", {}, headers);
const from = (address: string) => hello({ "x-forwarded-for": address });

/** The status that an upgrade is answered with. */
async function upgrade(headers: Record<string, string> = {}): Promise<number> {
  const socket = new WebSocket(gateway.graphqlUrl.replace("http", "ws"), "graphql-transport-ws", { headers });
  const { promise, resolve } = Promise.withResolvers<number>();
  socket.on("upgrade", () => resolve(101));
  socket.on("unexpected-response", (_, { statusCode = 0 }) => resolve(statusCode));
  socket.on("error", () => undefined);
  const status = await promise;
  socket.terminate();
  return status;
}

describe("an address", () => {
  test("has so many requests in all, whoever they are from and however they fare", async () => {
    await start({ LIMIT_REQUESTS_PER_MINUTE: "4" });

    expect((await hello()).status).toBe(200);
    expect((await hello({ authorization: "Bearer not.a.token" })).status).toBe(401);
    expect((await hello({ authorization: "" })).status).toBe(401);
    expect(await upgrade()).toBe(101);

    const refused = await hello({ authorization: bearerFor({ sub: "somebody else" }) });
    expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { code: "RATE_LIMITED" } }] });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await hello({ authorization: "Bearer not.a.token" })).status).toBe(429);
    expect(await upgrade()).toBe(429);
  });

  test("is the socket's, whatever a caller writes into a header", async () => {
    await start({ LIMIT_REQUESTS_PER_MINUTE: "2" });

    expect((await from("203.0.113.1")).status).toBe(200);
    expect((await from("203.0.113.2")).status).toBe(200);
    expect((await from("203.0.113.3")).status).toBe(429);
    expect(await upgrade({ "x-forwarded-for": "203.0.113.4" })).toBe(429);
  });

  test("is what a trusted proxy says, and of what it hands on only its own word counts", async () => {
    await start({ LIMIT_REQUESTS_PER_MINUTE: "2", TRUST_PROXY: "loopback" });

    expect((await from("203.0.113.1")).status).toBe(200);
    expect((await from("203.0.113.2")).status).toBe(200);
    expect((await from("198.51.100.9, 203.0.113.1")).status).toBe(200);
    expect((await from("198.51.100.8, 203.0.113.1")).status).toBe(429);
    expect(await upgrade({ "x-forwarded-for": "203.0.113.1" })).toBe(429);
    expect(await upgrade({ "x-forwarded-for": "203.0.113.2" })).toBe(101);
    expect(await upgrade({ "x-forwarded-for": "203.0.113.2" })).toBe(429);
  });
});

describe("what is counted", () => {
  test("is nothing of health, pages and callbacks", async () => {
    await start({ LIMIT_REQUESTS_PER_MINUTE: "1" });
    for (const path of ["/livez", "/readyz", "/graphiql", "/livez"]) {
      expect((await fetch(`${gateway.url}${path}`)).status).not.toBe(429);
    }

    expect((await hello()).status).toBe(200);
    expect((await hello()).status).toBe(429);
  });

  test("is nothing at all where the limits are 0", async () => {
    await start({ LIMIT_REQUESTS_PER_MINUTE: "0", LIMIT_OPERATIONS_PER_MINUTE: "0" });

    const statuses = new Set<number>();
    for (let asked = 0; asked < 700; asked += 1) statuses.add((await hello()).status);
    expect([...statuses]).toEqual([200]);
  });

  test("is 600 operations of a principal where nothing is set", async () => {
    await start({});

    const statuses: number[] = [];
    for (let asked = 0; asked < 601; asked += 1) statuses.push((await hello()).status);
    expect(statuses.lastIndexOf(200)).toBe(599);
    expect(statuses[600]).toBe(429);
  });
});
