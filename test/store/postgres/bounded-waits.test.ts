import { PostgresDialect, sql } from "kysely";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { createKysely } from "../../../src/store/create-kysely.js";
import { createPool } from "../../../src/store/postgres/create-pool.js";
import { plainPool } from "../../../src/store/postgres/plain-pool.js";
import { StoreUnavailable } from "../../../src/store/store-unavailable.js";
import { troubleOf } from "../../../src/store/trouble-of.js";
import { createPostgresDatabase } from "../../support/postgres-database.js";
import { startPostgresProxy } from "../../support/postgres-proxy.js";

let url: Secret;
beforeAll(async () => {
  const database = await createPostgresDatabase();
  url = new Secret(database.url);
  return database.drop;
});

/** A query builder with those limits, its connections closed after the test. */
function connect(max: number, statementTimeoutMs: number, by = url) {
  const pool = createPool(by, { max, statementTimeoutMs });
  onTestFinished(() => pool.end());
  return createKysely(new PostgresDialect({ pool: plainPool(pool, "the server") }));
}

it("a statement that waits too long is given up by the server", async () => {
  const db = connect(2, 50);
  const holding = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holder = db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(1)`.execute(trx);
    locked.resolve();
    await holding.promise;
  });
  await locked.promise;
  await expect(sql`select pg_advisory_lock(1)`.execute(db)).rejects.toMatchObject({
    code: "STORE_UNAVAILABLE",
    detail: expect.stringContaining("statement timeout"),
  });
  expect((await sql`select 1 as one`.execute(db)).rows).toStrictEqual([{ one: 1 }]);
  holding.resolve();
  await holder;
});

it("a connection that falls silent is given up and not used again", async () => {
  const proxy = await startPostgresProxy(url.reveal());
  const db = connect(1, 100, new Secret(proxy.url));
  await sql`select 1`.execute(db);
  proxy.silence();
  await expect(sql`select 1`.execute(db)).rejects.toBeInstanceOf(StoreUnavailable);
  expect((await sql`select 1 as one`.execute(db)).rows).toStrictEqual([{ one: 1 }]);
});

it("readiness does not wait longer than it was told for a database that is busy", async () => {
  const db = connect(1, 0);
  const busy = Promise.withResolvers<void>();
  const holder = db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    await busy.promise;
  });
  expect(await troubleOf(db, 30)).toBe("The database did not answer within 30 ms.");
  busy.resolve();
  await holder;
  expect(await troubleOf(db, 5_000)).toBeNull();
});

it("sessions keep the settings that values depend on, whatever the database says", async () => {
  const db = connect(1, 1_234);
  const { rows } =
    await sql`select current_setting('TimeZone') as zone, current_setting('DateStyle') as style,
    current_setting('statement_timeout') as patience`.execute(db);
  expect(rows).toStrictEqual([{ zone: "UTC", style: expect.stringMatching(/^ISO/), patience: "1234ms" }]);
});
