import { gunzipSync } from "node:zlib";
import fastify, { type FastifyInstance } from "fastify";
import { request } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registerGraphiql } from "../../src/server/pages/register-graphiql.js";

let app: FastifyInstance;
let url: string;
let html: string;

beforeAll(async () => {
  app = fastify();
  registerGraphiql(app, {
    path: "/graphiql",
    endpoint: "/graphql",
    examples: [{ name: "Asks.", document: "query Region { region }" }],
    imageOrigins: ["http://127.0.0.1:4101"],
  });
  url = await app.listen({ host: "127.0.0.1", port: 0 });
  html = await (await request(`${url}/graphiql`)).body.text();
});

afterAll(() => app.close());

test("the page lets nothing run but its own scripts and is asked for again each time", async () => {
  const { statusCode, headers, body } = await request(`${url}/graphiql`);
  await body.dump();

  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
  });
  expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self';");
  expect(headers["content-security-policy"]).toContain("img-src 'self' data: http://127.0.0.1:4101;");
});

test("the bare address leads to the page", async () => {
  const { statusCode, headers, body } = await request(`${url}/`);
  await body.dump();

  expect([statusCode, headers["location"]]).toEqual([302, "/graphiql"]);
});

test("the page names no other host", () => {
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test("every asset may be kept for ever under an address that holds a version", async () => {
  const addresses = assetAddresses();

  expect(addresses).toHaveLength(5);
  for (const address of addresses) {
    const { statusCode, headers, body } = await request(`${url}${address}`);
    await body.dump();
    expect(address).toMatch(/^\/graphiql\/assets\/[0-9a-f]{16}\//);
    expect(statusCode).toBe(200);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers["content-type"]).toBe(
      address.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
    );
  }
});

test("an asset comes gzipped to a client that takes gzip, with the same content as without", async () => {
  const address = `${url}${assetAddresses().find((path) => path.endsWith("/graphiql.js"))}`;
  const plain = await request(address, { headers: { "accept-encoding": "identity" } });
  const gzipped = await request(address, { headers: { "accept-encoding": "gzip, br" } });

  const [plainBytes, gzippedBytes] = await Promise.all([plain.body.bytes(), gzipped.body.bytes()]);

  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(gzipped.headers["content-encoding"]).toBe("gzip");
  expect(gzipped.headers["vary"]).toBe("accept-encoding");
  expect(gzippedBytes.length).toBeLessThan(plainBytes.length / 2);
  expect(Buffer.compare(gunzipSync(gzippedBytes), plainBytes)).toBe(0);
});

test("an asset of another version is not found", async () => {
  const { statusCode, body } = await request(`${url}/graphiql/assets/0000000000000000/graphiql.js`);
  await body.dump();

  expect(statusCode).toBe(404);
});

function assetAddresses(): readonly string[] {
  return [...html.matchAll(/(?:src|href)="(\/graphiql\/assets\/[^"]+)"/g)].flatMap(
    ([, address]) => address ?? [],
  );
}
