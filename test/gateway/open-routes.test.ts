import { channel } from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Gateway, startGateway } from "../support/start-gateway.js";
import { authSettings } from "../support/token-for.js";

// A server in production with everything set up, seen from outside: what docs/security.md says is open, and nothing else.

const NOWHERE = {
  url: "https://whiteboard.invalid",
  accessKey: "ak",
  secretKey: "a-secret-of-the-whiteboard",
};
const SETTINGS = {
  ...authSettings,
  NODE_ENV: "production",
  AGORA_API_URL: "https://recording.invalid",
  AGORA_APP_ID: "0123456789abcdef0123456789abcdef",
  AGORA_APP_CERTIFICATE: "0123456789abcdef0123456789abcdef",
  AGORA_CUSTOMER_ID: "customer",
  AGORA_CUSTOMER_SECRET: "a-secret-of-the-customer",
  AGORA_NOTIFICATION_SECRETS: "a-secret-of-the-console",
  SESSION_KEY: "a-session-key-of-at-least-32-characters",
  SUBSCRIPTION_CALLBACK_ORIGINS: "https://router.example.com",
  CORS_ORIGINS: "https://app.example.com",
  LIMIT_REQUESTS_PER_MINUTE: "0",
};

interface Route {
  readonly method: string;
  readonly url: string;
}

const routes: Route[] = [];
/** Fastify tells of each server as it is made, before it has a route. */
const noteRoutes = (message: unknown) => {
  const { fastify } = message as { fastify: FastifyInstance };
  fastify.addHook("onRoute", ({ method, url }) => {
    for (const each of [method].flat()) routes.push({ method: each, url });
  });
};

let gateway: Gateway;
beforeAll(async () => {
  const initialization = channel("fastify.initialization");
  initialization.subscribe(noteRoutes);
  gateway = await startGateway(NOWHERE, SETTINGS);
  initialization.unsubscribe(noteRoutes);
});
afterAll(() => gateway?.stop());

/** `METHOD /path` of every row of the document's table. */
function documented(): string[] {
  const page = readFileSync("docs/security.md", "utf8");
  return [...page.matchAll(/^\| `([A-Z]+ \S+)` \|/gm)].map(([, route = ""]) => route);
}

test("the routes that the server has are the documented ones", () => {
  // What only refuses, and what Fastify adds to GET, are told of in the text below the table.
  const refusing = routes.filter(({ method, url }) => url === "/webhooks/agora" && method !== "POST");
  const heads = routes.filter(({ method }) => method === "HEAD");
  const open = routes.filter((route) => !refusing.includes(route) && !heads.includes(route));

  expect(open.map(({ method, url }) => `${method} ${url}`).sort()).toEqual(documented().sort());
  expect(heads.map(({ url }) => url).sort()).toEqual(["/livez", "/readyz", "/webhooks/agora"]);
});

describe("from outside", () => {
  const paths = [
    ...["/", "/index.html", "/favicon.ico", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt"],
    ...["/.env", "/.git/config", "/package.json", "/dist/src/main.js", "/node_modules/fastify/package.json"],
    ...[
      "/graphiql",
      "/gallery",
      "/gallery/demo.json",
      "/playground",
      "/altair",
      "/voyager",
      "/sandbox",
      "/explorer",
    ],
    ...[
      "/api",
      "/api/graphql",
      "/graphql/console",
      "/graphql/schema",
      "/v1/graphql",
      "/query",
      "/schema.graphql",
    ],
    ...["/admin", "/metrics", "/debug", "/debug/pprof", "/health", "/healthz", "/status", "/server-status"],
    ...["/_emulator", "/webhooks", "/webhooks/agora/..", "/webhooks/agora/x", "/actuator/env", "/console"],
    ...[
      "/../../etc/passwd",
      "/..%2f..%2fetc%2fpasswd",
      "/%2e%2e/%2e%2e/etc/passwd",
      "//graphiql",
      "/graphql%00",
    ],
    ...["/GRAPHQL", "/graphql;/", "/graphql.json", "/__proto__", "/constructor", "/livez/x", "/readyz.json"],
  ];

  test.each(paths)("%s is not there, whatever the method", async (path) => {
    for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const response = await fetch(gateway.url + path, { method, redirect: "manual" });
      // What `..` leads to is worked out before it is sent.
      const { pathname } = new URL(gateway.url + path);
      const known = documented().some(
        (route) => route.endsWith(` ${pathname}`) || route.endsWith(` ${pathname}/`),
      );
      expect(known, pathname).toBe(false);
      expect([400, 404], `${method} ${path}`).toContain(response.status);
      const text = await response.text();
      if (text !== "") expect(JSON.parse(text)).toHaveProperty("errors");
    }
  });

  test.each([
    ["GET", "/graphql?query={__typename}"],
    ["POST", "/graphql"],
  ])("%s %s wants a token", async (method, path) => {
    const body = method === "POST" ? { body: '{"query":"{ __typename }"}' } : {};
    const headers = { "content-type": "application/json" };
    const response = await fetch(gateway.url + path, { method, headers, ...body });
    expect(response.status).toBe(401);
  });

  test.each(["PUT", "PATCH", "DELETE", "HEAD", "PROPFIND", "MKCOL", "LOCK"])(
    "/graphql has no %s",
    async (method) => {
      const { status } = await fetch(gateway.graphqlUrl, { method });
      expect([400, 404, 405]).toContain(status);
    },
  );

  test("a notification without a signature is refused, and other methods are told of POST", async () => {
    const url = `${gateway.url}/webhooks/agora`;
    expect((await fetch(url, { method: "POST", body: "{}" })).status).toBe(401);
    const { status, headers } = await fetch(url);
    expect([status, headers.get("allow")]).toEqual([405, "POST"]);
  });

  test("health says words and no reasons", async () => {
    expect(await (await fetch(`${gateway.url}/livez`)).json()).toEqual({ status: "alive" });
    const { parts } = (await (await fetch(`${gateway.url}/readyz`)).json()) as {
      parts: Record<string, string>;
    };
    for (const word of Object.values(parts)) expect(["ok", "not ok"]).toContain(word);
    // The services are out of reach here, and which address that is nobody is told.
    expect(JSON.stringify(parts)).not.toMatch(/invalid|postgres|https?:|\//);
  });
});
