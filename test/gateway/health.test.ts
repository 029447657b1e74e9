import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fastify } from "fastify";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type ReadinessCheck, registerHealth } from "../../src/server/health.js";
import { readinessChecks } from "../../src/server/readiness-checks.js";
import { askForPicture } from "../support/ask-for-picture.js";
import { startGateway } from "../support/start-gateway.js";
import { startWorld, type World } from "../support/start-world.js";

let world: World;

beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

async function get(url: string) {
  const response = await fetch(url);
  return { status: response.status, body: await response.json() };
}

test("a server with everything it needs is alive and ready", async () => {
  expect(await get(`${world.gateway.url}/livez`)).toEqual({ status: 200, body: { status: "alive" } });
  expect(await get(`${world.gateway.url}/readyz`)).toEqual({
    status: 200,
    body: { status: "ready", parts: { whiteboard: "ok", dataDir: "ok" } },
  });
});

test("readiness is not to be cached", async () => {
  const { headers } = await fetch(`${world.gateway.url}/readyz`);

  expect(headers.get("cache-control")).toBe("no-store");
});

test("when the whiteboard service is gone, the server is alive but not ready, and says which part is missing", async () => {
  await world.emulator.stop();

  expect(await get(`${world.gateway.url}/readyz`)).toEqual({
    status: 503,
    body: {
      status: "not ready",
      parts: { whiteboard: "the whiteboard service cannot be reached", dataDir: "ok" },
    },
  });
  expect((await get(`${world.gateway.url}/livez`)).status).toBe(200);
});

test("when the data directory is none, the server is not ready and says so", async () => {
  const place = await mkdtemp(join(tmpdir(), "stillgraph-health-"));
  await writeFile(join(place, "file"), "");
  const gateway = await startGateway(world.emulator.describe().whiteboard, { DATA_DIR: join(place, "file") });
  try {
    expect(await get(`${gateway.url}/readyz`)).toMatchObject({
      status: 503,
      body: { status: "not ready", parts: { whiteboard: "ok", dataDir: expect.not.stringMatching(/^ok$/) } },
    });
  } finally {
    await gateway.stop();
    await rm(place, { recursive: true });
  }
});

test("when the data directory is gone, the server says so, and leaves it gone", async () => {
  const place = await mkdtemp(join(tmpdir(), "stillgraph-health-"));
  const gateway = await startGateway(world.emulator.describe().whiteboard, { DATA_DIR: place });
  const notReady = {
    status: 503,
    body: {
      status: "not ready",
      parts: { whiteboard: "ok", dataDir: "the data directory is not there" },
    },
  };
  try {
    expect((await get(`${gateway.url}/readyz`)).status).toBe(200);
    await rm(place, { recursive: true });

    expect(await get(`${gateway.url}/readyz`)).toEqual(notReady);
    expect(await get(`${gateway.url}/readyz`)).toEqual(notReady);
  } finally {
    await gateway.stop();
  }
});

test("when another directory has taken the data directory's place, the server says so", async () => {
  const place = await mkdtemp(join(tmpdir(), "stillgraph-health-"));
  const gateway = await startGateway(world.emulator.describe().whiteboard, { DATA_DIR: place });
  try {
    expect((await get(`${gateway.url}/readyz`)).status).toBe(200);
    await rename(place, `${place}-moved`);
    await mkdir(place);

    const replaced = { dataDir: "the data directory was replaced by another one" };
    expect(await get(`${gateway.url}/readyz`)).toMatchObject({ status: 503, body: { parts: replaced } });
    await rm(place, { recursive: true });
    await rename(`${place}-moved`, place);
    expect((await get(`${gateway.url}/readyz`)).status).toBe(200);
  } finally {
    await gateway.stop();
    await rm(place, { recursive: true, force: true });
  }
});

test("when only the embedded database was removed from the data directory, the server says so", async () => {
  const place = await mkdtemp(join(tmpdir(), "stillgraph-health-"));
  await mkdir(join(place, "postgres"));
  const store = { kind: "embedded", trouble: async () => null } as const;
  const [check] = readinessChecks({ whiteboard: null, recording: null, store, dataDir: place });
  expect(await check?.trouble()).toBeNull();
  await rm(join(place, "postgres"), { recursive: true });

  expect(await check?.trouble()).toBe("the data directory is not there");
  await mkdir(join(place, "postgres"));
  expect(await check?.trouble()).toBe("the data directory was replaced by another one");
  await rm(place, { recursive: true });
});

test.each<[string, ReadinessCheck["trouble"], boolean, object]>([
  ["drains", async () => null, true, { status: "draining", parts: { part: "ok" } }],
  [
    "has a check that throws",
    async () => Promise.reject(new Error("with a secret")),
    false,
    { status: "not ready", parts: { part: "the check itself failed" } },
  ],
])("a server that %s is not ready", async (_, trouble, draining, body) => {
  const app = fastify();
  registerHealth(app, { checks: [{ name: "part", trouble }], draining: () => draining, detailed: true });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });

  expect(await get(`${url}/readyz`)).toEqual({ status: 503, body });
  await app.close();
});

test("in production strangers are told that a part is not well, and the log why", async () => {
  const { whiteboard } = world.emulator.describe();
  const gateway = await startGateway(whiteboard, {
    NODE_ENV: "production",
    WHITEBOARD_API_URL: "https://whiteboard.invalid",
  });
  try {
    expect(await get(`${gateway.url}/readyz`)).toEqual({
      status: 503,
      body: { status: "not ready", parts: { whiteboard: "not ok", dataDir: "ok" } },
    });
    const logged = gateway.logLines.filter((line) => line.includes("cannot be reached"));
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([{ part: "whiteboard" }]);
  } finally {
    await gateway.stop();
  }
});

test("those who ask while the parts are being asked share one answer", async () => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<null>();
  let rounds = 0;
  const trouble = () => {
    rounds += 1;
    asked.resolve();
    return answer.promise;
  };
  const app = fastify();
  let arrived = 0;
  app.addHook("onRequest", async () => {
    arrived += 1;
    if (arrived === 5) setImmediate(() => answer.resolve(null));
  });
  registerHealth(app, { checks: [{ name: "part", trouble }], draining: () => false, detailed: true });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const first = get(`${url}/readyz`);
  await asked.promise;
  const all = await Promise.all([first, ...[1, 2, 3, 4].map(() => get(`${url}/readyz`))]);

  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
  expect(rounds).toBe(1);
  await app.close();
});

test("a stop takes no new connection, but a slow screenshot that is under way is finished", async () => {
  world.emulator.control.faults.inject({ kind: "delay", delayMs: 400, operation: "screenshotScene" });
  const underWay = askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room });
  await vi.waitFor(() => expect(world.emulator.control.requests.list("screenshotScene")).toHaveLength(1));

  const stopped = world.gateway.stop();
  await vi.waitFor(() => expect(fetch(`${world.gateway.url}/livez`)).rejects.toThrow("fetch failed"));
  expect(world.emulator.control.requests.list("screenshotScene")).toMatchObject([{ status: null }]);

  const { data, errors } = await underWay;
  expect(errors).toEqual([]);
  expect(data).not.toBeNull();
  await stopped;
});
