import { rm } from "node:fs/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe } from "vitest";
import { Secret } from "../../src/config/secret.js";
import { openStore, type Store } from "../../src/store/open-store.js";
import { createPostgresDatabase } from "./postgres-database.js";
import { createDataDir } from "./store-data-dir.js";

/** The first of a run makes the pattern of embedded databases: seconds, and many of them on a busy machine. */
const PATIENCE_MS = 90_000;

/** A store of the tests, and how to remove it with all that is in it. */
interface TestStore {
  readonly store: Store;
  remove(): Promise<void>;
}

const kinds: Record<Store["kind"], () => Promise<TestStore>> = {
  async embedded() {
    const dataDir = await createDataDir();
    const store = await openStore({ databaseUrl: null, dataDir });
    const remove = async () => {
      await store.close();
      await rm(dataDir, { recursive: true });
    };
    return { store, remove };
  },
  async postgres() {
    const database = await createPostgresDatabase();
    const store = await openStore({ databaseUrl: new Secret(database.url), dataDir: "not used" });
    const remove = async () => {
      await store.close();
      await database.drop();
    };
    return { store, remove };
  },
};

/**
 * Runs a suite over both kinds of store. Each call of `openTestStore` gives a store with empty tables; it is the
 * same one within a suite, so a test that needs two at once opens its own.
 */
export function describeEachStore(title: string, suite: (openTestStore: () => Promise<Store>) => void): void {
  describe.each(Object.entries(kinds))(`${title}, %s store`, (_kind, open) => {
    let opened: TestStore;
    beforeAll(async () => {
      opened = await open();
    }, PATIENCE_MS);
    afterAll(() => opened?.remove());
    suite(async () => {
      await emptyTables(opened.store);
      return opened.store;
    });
  });
}

async function emptyTables({ db }: Store): Promise<void> {
  const { rows } = await sql<{ tablename: string }>`
    select tablename from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations'
  `.execute(db);
  await sql`truncate ${sql.join(rows.map(({ tablename }) => sql.table(tablename)))}`.execute(db);
}
