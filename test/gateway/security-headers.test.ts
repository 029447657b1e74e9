import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type World } from "../support/start-world.js";

// What every answer tells browsers, whichever part of the server it comes from.

let world: World;

beforeAll(async () => {
  world = await startWorld({ CORS_ORIGINS: "https://app.example.com", LIMIT_BODY_BYTES: "2000" });
});
afterAll(() => world.stop());

const JSON_TYPE = { "content-type": "application/json" };
const QUERY = JSON.stringify({ query: "{ __typename }" });
const BARE = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};
const NEVER_KEPT = { ...BARE, "cache-control": "no-store" };
const post = (body: string, headers: Readonly<Record<string, string>> = JSON_TYPE): RequestInit => ({
  method: "POST",
  headers,
  body,
});

test.each<[string, string, RequestInit]>([
  ["an answer with data", "/graphql", post(QUERY)],
  ["an answer to a token", "/graphql", post(QUERY, { ...JSON_TYPE, authorization: "Bearer abc" })],
  ["an answer to GET", "/graphql?query={__typename}", { headers: JSON_TYPE }],
  ["a refusal of Apollo's", "/graphql", post("{}")],
  ["a refusal of the pipeline", "/graphql", post('{"query":"{ nothing }"}')],
  ["a refusal of a body", "/graphql", post("{")],
  [
    "a refusal of a form",
    "/graphql",
    post("query=1", { "content-type": "application/x-www-form-urlencoded" }),
  ],
  ["a body that is too large", "/graphql", post(`{"query":"${"x".repeat(3_000)}"}`)],
  ["a wrong method", "/graphql", { method: "DELETE" }],
  ["server-sent events", "/graphql", post(QUERY, { ...JSON_TYPE, accept: "text/event-stream" })],
  [
    "a multipart answer",
    "/graphql",
    post(QUERY, { ...JSON_TYPE, accept: "multipart/mixed;subscriptionSpec=1.0" }),
  ],
  [
    "what a page of another origin asks before it calls",
    "/graphql",
    {
      method: "OPTIONS",
      headers: {
        origin: "https://app.example.com",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    },
  ],
  ["OPTIONS of nobody", "/graphql", { method: "OPTIONS" }],
  ["health", "/livez", {}],
  ["readiness", "/readyz", {}],
  ["a path nobody serves", "/.env", {}],
  ["a path that is not properly escaped", "/%zz", {}],
  ["a notification to a server that takes none", "/webhooks/agora", post("{}")],
  ["the way to the page", "/", { redirect: "manual" }],
])("%s is kept nowhere, framed by nobody and taken for nothing else", async (_, path, init) => {
  const response = await fetch(world.gateway.url + path, init);
  await response.arrayBuffer();

  expect(Object.fromEntries(response.headers)).toMatchObject(NEVER_KEPT);
  expectNoBoast(response.headers);
});

test.each<[string, string, RequestInit]>([
  ["GraphiQL", "/graphiql", {}],
  ["the gallery's data", "/gallery/demo.json", {}],
])("%s is asked for anew each time", async (_, path, init) => {
  const { headers } = await fetch(world.gateway.url + path, init);

  expect(headers.get("cache-control")).toBe("no-cache");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expectNoBoast(headers);
});

test("Apollo's landing page may load Sandbox, and nobody may frame it", async () => {
  const { headers } = await fetch(world.gateway.graphqlUrl, { headers: { accept: "text/html" } });

  expect(headers.get("content-type")).toContain("text/html");
  expect(headers.get("content-security-policy")).toBe(
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  );
  expect(Object.fromEntries(headers)).toMatchObject({
    "x-frame-options": "DENY",
    "cache-control": "no-store",
  });
});

test.each([
  ["a request that is no HTTP", "hello there\r\n\r\n"],
  [
    "a WebSocket that is not let in",
    "GET /nowhere HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n" +
      "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  ],
])("%s is answered with them as well", async (_, request) => {
  const socket = connect(Number(new URL(world.gateway.url).port), "127.0.0.1");
  socket.write(request);
  const [head = ""] = (await text(socket)).split("\r\n\r\n");
  const headers = new Headers(
    head
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(": ", 2) as [string, string]),
  );

  expect(Object.fromEntries(headers)).toMatchObject(NEVER_KEPT);
  expectNoBoast(headers);
});

/** Which software it is helps nobody but who looks for its holes. */
function expectNoBoast(headers: Headers): void {
  for (const name of ["server", "x-powered-by", "via"]) expect(headers.get(name)).toBeNull();
  expect([...headers].join().toLowerCase()).not.toMatch(/fastify|apollo|node(?:\.js|\/)|express/);
}
