import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { recordCallbacks } from "../../../src/store/events/record-callbacks.js";
import { openStore, type Store } from "../../../src/store/open-store.js";
import { LogConnection } from "../../../src/store/postgres/log-connection.js";
import { arrivedCallback } from "../../support/arrived-callback.js";
import { closedPort } from "../../support/closed-port.js";
import { eventually } from "../../support/eventually.js";
import { createPostgresDatabase } from "../../support/postgres-database.js";
import { startPostgresProxy } from "../../support/postgres-proxy.js";

const PACE = { firstRetryMs: 10, longestRetryMs: 100, heartbeatMs: 50, patienceMs: 1_000 };

/** Listens until the test is over, and counts. */
function listen(url: string) {
  const heard = { wakes: 0, losses: 0 };
  const connection = new LogConnection(
    new Secret(url),
    {
      wake: () => {
        heard.wakes += 1;
      },
      lost: () => {
        heard.losses += 1;
      },
    },
    PACE,
  );
  onTestFinished(() => connection.stop());
  return { heard, connection };
}

describe("the connection that listens for the log", () => {
  let url: string;
  let store: Store;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await createPostgresDatabase();
    ({ url, drop } = database);
    store = await openStore({ databaseUrl: new Secret(url), dataDir: "not used" });
  });

  afterAll(async () => {
    await store.close();
    await drop();
  });

  const connections = async () => {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity where application_name = 'stillgraph log' and datname = current_database()
    `.execute(store.db);
    return rows;
  };

  async function wakesAfter(heard: { readonly wakes: number }): Promise<void> {
    const before = heard.wakes;
    await recordCallbacks(store.db, [arrivedCallback()]);
    await eventually(() => heard.wakes).toBeGreaterThan(before);
  }

  it("wakes when it is made, as something may have been written before, and at each write", async () => {
    const { heard } = listen(url);
    await eventually(() => heard.wakes).toBe(1);
    await wakesAfter(heard);
    await wakesAfter(heard);
    expect(heard.losses).toBe(0);
  });

  it("is made anew when the server ends it", async () => {
    const { heard } = listen(url);
    await eventually(() => heard.wakes).toBe(1);
    for (const { pid } of await connections())
      await sql`select pg_terminate_backend(${pid})`.execute(store.db);
    await eventually(() => heard.losses).toBeGreaterThan(0);
    // The new one wakes without any write.
    await eventually(() => heard.wakes).toBe(2);
    await wakesAfter(heard);
  });

  it("is made anew when the network falls silent and nobody is told", async () => {
    const proxy = await startPostgresProxy(url);
    const { heard } = listen(proxy.url);
    await eventually(() => heard.wakes).toBe(1);
    proxy.silence();
    await eventually(() => heard.losses).toBeGreaterThan(0);
    await eventually(() => heard.wakes).toBe(2);
    await wakesAfter(heard);
  });

  it("tries again for as long as there is no server, and can be stopped meanwhile", async () => {
    const { heard, connection } = listen(`postgres://nobody@127.0.0.1:${await closedPort()}/none`);
    await eventually(() => heard.losses).toBeGreaterThan(2);
    await connection.stop();
    const { losses } = heard;
    expect(heard).toStrictEqual({ wakes: 0, losses });
  });

  it("is gone when it is stopped", async () => {
    const { heard, connection } = listen(url);
    await eventually(() => heard.wakes).toBe(1);
    await connection.stop();
    await eventually(connections).toStrictEqual([]);
  });
});
