import { afterAll, beforeAll, expect, test } from "vitest";
import { callbackBody } from "../support/callback-body.js";
import { type PostgresServer, startPostgres } from "../support/postgres-server.js";
import { ReceiverClient } from "../support/receiver-client.js";
import { receiverSettings } from "../support/receiver-settings.js";
import { type Gateway, startGateway } from "../support/start-gateway.js";

const NOWHERE = { url: "http://127.0.0.1:9", accessKey: "ak", secretKey: "a-secret-key-of-the-whiteboard" };

let server: PostgresServer;
let gateway: Gateway;
let service: ReceiverClient;

beforeAll(async () => {
  server = await startPostgres();
  gateway = await startGateway(NOWHERE, {
    ...(await receiverSettings()),
    DATABASE_URL: server.url,
    SESSION_KEY: "only-for-tests-and-long-enough-to-seal",
  });
  service = new ReceiverClient(gateway.url);
}, 90_000);
afterAll(async () => {
  await gateway?.stop();
  await server?.stop();
}, 90_000);

test("while the database is away nothing is acknowledged, and what is sent again is stored once", async () => {
  const bodies = Array.from({ length: 5 }, (_, sequence) => callbackBody({ cname: "lesson", sequence }));
  await server.halt();
  const refused = await Promise.all(bodies.map((body) => service.post(body)));
  expect(refused.map(({ status, code }) => [status, code])).toEqual(
    bodies.map(() => [503, "STORE_UNAVAILABLE"]),
  );
  expect(refused[0]?.headers.get("retry-after")).toMatch(/^\d+$/);

  await server.resume();
  const taken = await Promise.all(bodies.map((body) => service.post(body)));
  expect(taken.map(({ status }) => status)).toEqual(bodies.map(() => 200));
  await Promise.all(bodies.map((body) => service.post(body)));
  expect(await service.stored("lesson")).toHaveLength(5);
});
