import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FastifyInstance, fastify } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import { registerGallery } from "../../src/server/pages/register-gallery.js";

const demo = { cname: "demo", roomUuid: "a-room", scenePath: "/init" };
let app: FastifyInstance;
let directory: string;
let url: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "stillgraph-gallery-"));
  app = fastify();
  registerGallery(app, { path: "/gallery", directory, demo, imageOrigins: ["http://127.0.0.1:4101"] });
  url = await app.listen({ host: "127.0.0.1", port: 0 });
});

afterEach(async () => {
  await app.close();
  await rm(directory, { recursive: true, force: true });
});

async function build(): Promise<void> {
  await mkdir(join(directory, "assets"));
  await writeFile(join(directory, "index.html"), "<!doctype html><title>Gallery</title>");
  await writeFile(join(directory, "assets/index-B1_x.js"), "export {};");
  await writeFile(join(directory, "assets/index-B1_x.css"), "body {}");
}

test("a gallery that is not built says how to build it", async () => {
  const response = await fetch(`${url}/gallery`);

  expect(response.status).toBe(404);
  expect(await response.text()).toMatch(/not built yet.*\n\n {2}npm run gallery\n$/);
});

test("it is there as soon as it is built, within a policy that lets it load its own files and pictures only", async () => {
  await build();

  const response = await fetch(`${url}/gallery`);

  expect(await response.text()).toContain("<title>Gallery</title>");
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-cache");
  expect(response.headers.get("content-security-policy")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: http://127.0.0.1:4101; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test.each([
  { file: "index-B1_x.js", type: "text/javascript; charset=utf-8" },
  { file: "index-B1_x.css", type: "text/css; charset=utf-8" },
])("$file is kept by browsers for good", async ({ file, type }) => {
  await build();

  const response = await fetch(`${url}/gallery/assets/${file}`);

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
});

test.each([
  "absent.js",
  "..%2Findex.html",
  "..%2F..%2Fpackage.js",
  "index-B1_x.js%00.css",
  "%2Fetc%2Fhosts.js",
])("there is no asset %s", async (name) => {
  await build();

  expect((await fetch(`${url}/gallery/assets/${name}`)).status).toBe(404);
});

test("the page can ask what there is to try it with", async () => {
  expect(await (await fetch(`${url}/gallery/demo.json`)).json()).toEqual(demo);
});
