import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { inspect } from "node:util";
import { sql } from "kysely";
import { beforeEach, describe, expect, inject, it, onTestFinished } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { startProblemLine } from "../../../src/start-problem-line.js";
import { allMigrations } from "../../../src/store/migrations/all-migrations.js";
import { openStore } from "../../../src/store/open-store.js";
import { closedPort } from "../../support/closed-port.js";
import { createPostgresDatabase } from "../../support/postgres-database.js";

const open = (url: string) => openStore({ databaseUrl: new Secret(url), dataDir: "not used" });

const errorOf = (url: string) => open(url).catch((error: unknown) => error);

/** The run's server under an address with something else in it. */
function serverUrl(change: (url: URL) => void): string {
  const url = new URL(inject("postgresUrl"));
  change(url);
  return url.href;
}

describe("a database on a server", () => {
  let url: string;
  beforeEach(async () => {
    const database = await createPostgresDatabase();
    onTestFinished(database.drop);
    url = database.url;
  });

  it("is migrated once though several nodes start together on an empty one", async () => {
    const stores = await Promise.all(Array.from({ length: 8 }, () => open(url)));
    for (const store of stores) {
      const { rows } = await sql`
        select count(*) as steps, count(distinct applied_at) as moments from schema_migrations
      `.execute(store.db);
      expect(rows).toStrictEqual([{ steps: allMigrations.length, moments: 1 }]);
      expect(store.kind).toBe("postgres");
      expect(await store.trouble()).toBeNull();
      await Promise.all([store.close(), store.close()]);
    }
  });

  it("is refused when a newer version has written it, by a name without password", async () => {
    const newer = await open(url);
    await newer.db.insertInto("schemaMigrations").values({ name: "9999-from-the-future" }).execute();
    await newer.close();
    const { host, pathname } = new URL(url);
    expect(startProblemLine(await errorOf(url))).toBe(
      `The database ${host}${pathname} was written by a newer version of Stillgraph (9999-from-the-future); start that version, or use another database.`,
    );
  });
});

describe("a server that cannot be used is explained in one line without the password", () => {
  const password = "geheim-und-lang";

  it.each([
    {
      what: "that is not there",
      url: async () => `postgres://user:${password}@127.0.0.1:${await closedPort()}/db`,
      line: /^PostgreSQL at 127\.0\.0\.1:\d+\/db does not answer \(.*ECONNREFUSED.*\); check DATABASE_URL/,
    },
    {
      what: "that has another password",
      url: () =>
        serverUrl((url) => {
          url.password = password;
        }),
      line: /^PostgreSQL at 127\.0\.0\.1:\d+\/postgres refused: password authentication failed/,
    },
    {
      what: "that has no such database",
      url: () =>
        serverUrl((url) => {
          url.pathname = "nowhere";
        }),
      line: /^PostgreSQL at 127\.0\.0\.1:\d+\/nowhere refused: database "nowhere" does not exist/,
    },
    {
      what: "whose address is none",
      url: () => `postgres://user:${password}@host:port/db`,
      line: /^DATABASE_URL is no address of the form postgres:\/\//,
    },
  ])("$what", async ({ url, line }) => {
    const address = await url();
    const error = await errorOf(address);
    const words = startProblemLine(error);
    expect(words).toMatch(line);
    expect(words?.split("\n")).toHaveLength(1);
    const everything = inspect(error, { depth: 9, showHidden: true });
    expect(everything).not.toContain(password);
    expect(everything).not.toContain(new URL(inject("postgresUrl")).password);
  });

  it("that takes connections and says nothing", { timeout: 20_000 }, async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket)).listen(0, "127.0.0.1");
    onTestFinished(async () => {
      for (const socket of sockets) socket.destroy();
      silent.close();
    });
    await once(silent, "listening");
    const address = silent.address();
    if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
    const error = await errorOf(`postgres://user:${password}@127.0.0.1:${address.port}/db`);
    expect(startProblemLine(error)).toMatch(
      /does not answer \(Connection terminated due to connection timeout\)/,
    );
  });
});
