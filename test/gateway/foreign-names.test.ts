import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EventStore, openEventStore } from "../support/streams/open-event-store.js";
import { openRawSocket } from "../support/streams/raw-socket.js";
import { type StreamServer, startStreamServer } from "../support/streams/start-stream-server.js";
import { authSettings } from "../support/token-for.js";

// A page of evil.example whose name leads to this machine (DNS rebinding) calls by that name, as a page of one origin.

let events: EventStore;
let local: StreamServer;

beforeAll(async () => {
  events = await openEventStore();
  local = await startStreamServer(events.store, { CORS_ORIGINS: "https://tunnel.example.com" });
});
afterAll(async () => {
  await local.stop();
  await events.close();
});

// fetch does not let anybody choose a Host.
const get = (url: string, host: string) =>
  new Promise<readonly [status: number | undefined, body: string]>((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        body += part;
      });
      response.on("end", () => resolve([response.statusCode, body]));
    })
      .on("error", reject)
      .end();
  });
const connect = (server: StreamServer, host: string) =>
  openRawSocket(server.graphqlUrl, { headers: { host, origin: `http://${host}` } });

test.each(["localhost:4000", "gateway:4000", "tunnel.example.com"])(
  "local mode answers to %s",
  async (host) => {
    expect(await get(`${local.url}/livez`, host)).toEqual([200, '{"status":"alive"}']);
    const { socket } = await connect(local, host);
    socket.close();
  },
);

test("local mode does not answer to a name that anybody may have registered", async () => {
  const [status, body] = await get(`${local.url}/livez`, "evil.example:4000");

  expect([status, JSON.parse(body)]).toMatchObject([
    403,
    { errors: [{ extensions: { code: "ORIGIN_NOT_ALLOWED" } }] },
  ]);
  await expect(connect(local, "evil.example:4000")).rejects.toThrow("403");
});

test("a server against Agora answers to whatever name it was given, for it asks for tokens", async () => {
  const settings = { ...authSettings, WHITEBOARD_ACCESS_KEY: "k", WHITEBOARD_SECRET_KEY: "only-for-tests" };
  const server = await startStreamServer(events.store, settings);

  expect(await get(`${server.url}/livez`, "stills.example.com")).toEqual([200, '{"status":"alive"}']);
  const { socket } = await connect(server, "stills.example.com");
  socket.close();
  await server.stop();
});
