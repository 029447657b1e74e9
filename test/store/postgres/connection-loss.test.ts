import { inspect } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { openStore, type Store } from "../../../src/store/open-store.js";
import { StoreUnavailable } from "../../../src/store/store-unavailable.js";
import { type PostgresServer, startPostgres } from "../../support/postgres-server.js";

let server: PostgresServer;
let store: Store;

beforeAll(async () => {
  server = await startPostgres();
  store = await openStore({ databaseUrl: new Secret(server.url), dataDir: "not used" });
});
afterAll(async () => {
  await store?.close();
  await server?.stop();
});
beforeEach(async () => {
  await sql`truncate leases`.execute(store.db);
});

const leases = () => store.db.selectFrom("leases").selectAll().execute();

it("queries fail in plain words while the server is away, and succeed when it is back", async () => {
  await Promise.all(Array.from({ length: 20 }, leases));
  await server.halt();
  const error: unknown = await leases().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreUnavailable);
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(new URL(server.url).password);
  expect(await store.trouble()).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+\/postgres does not answer \(/);
  await server.resume();
  expect(await leases()).toStrictEqual([]);
  expect(await store.trouble()).toBeNull();
});

it("a transaction that is cut off writes nothing, and the process lives on", async () => {
  const cutOff = store.db.transaction().execute(async (trx) => {
    await trx.insertInto("leases").values({ name: "work", holder: "one", expiresAt: new Date() }).execute();
    // Nobody waits for an answer at the moment the connection breaks.
    await server.halt();
    await trx.insertInto("leases").values({ name: "more", holder: "one", expiresAt: new Date() }).execute();
  });
  await expect(cutOff).rejects.toBeInstanceOf(StoreUnavailable);
  await server.resume();
  expect(await leases()).toStrictEqual([]);
});

it("every one of many queries under way gets an answer when the server goes, and the pool is whole after", async () => {
  const holder = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holding = store.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(1)`.execute(trx);
    locked.resolve();
    await holder.promise;
  });
  await locked.promise;
  // More than the pool has connections: some wait for the lock, the others for a connection.
  const waiting = Array.from({ length: 30 }, () =>
    store.db.transaction().execute((trx) => sql`select pg_advisory_xact_lock(1)`.execute(trx)),
  );
  const answers = Promise.allSettled([holding, ...waiting]);
  await server.halt();
  holder.resolve();
  const reasons = (await answers).map((answer) => answer.status === "rejected" && answer.reason);
  expect(reasons.filter((reason) => reason instanceof StoreUnavailable)).toHaveLength(31);
  await server.resume();
  await Promise.all(Array.from({ length: 30 }, leases));
});
