import { PostgresDialect } from "kysely";
import type { Secret } from "../../config/secret.js";
import { createKysely } from "../create-kysely.js";
import { migrate } from "../migrations/migrate.js";
import type { Store } from "../store.js";
import { troubleOf } from "../trouble-of.js";
import { createPool } from "./create-pool.js";
import { LogConnection } from "./log-connection.js";
import { openProblem } from "./open-problem.js";
import { plainPool } from "./plain-pool.js";
import { postgresAddress } from "./postgres-address.js";

/** Of one node. PostgreSQL takes 100 in all unless told otherwise. */
const CONNECTIONS = 10;

const STATEMENT_TIMEOUT_MS = 10_000;

const PATIENCE_MS = 2_000;

/**
 * A PostgreSQL server. When it goes away, queries fail with StoreUnavailable until it is back.
 *
 * @throws {StoreProblem} when it does not answer, refuses the user, or was written by a newer version.
 */
export async function openPostgres(databaseUrl: Secret): Promise<Store> {
  const address = postgresAddress(databaseUrl);
  await migrateServer(databaseUrl, address);
  const pool = createPool(databaseUrl, { max: CONNECTIONS, statementTimeoutMs: STATEMENT_TIMEOUT_MS });
  const db = createKysely(new PostgresDialect({ pool: plainPool(pool, address) }));
  let closed: Promise<void> | undefined;
  return {
    db,
    kind: "postgres",
    trouble: () => troubleOf(db, PATIENCE_MS),
    listen: async (listener) => {
      const connection = new LogConnection(databaseUrl, listener);
      return () => connection.stop();
    },
    // Not through Kysely, which ends only a pool that was used.
    close: () => {
      closed ??= pool.end();
      return closed;
    },
  };
}

/** Over a connection of its own: a large table, or another node at the same work, may need longer than queries get. */
async function migrateServer(databaseUrl: Secret, address: string): Promise<void> {
  const pool = createPool(databaseUrl, { max: 1, statementTimeoutMs: 0 });
  try {
    await migrate(
      createKysely(new PostgresDialect({ pool: plainPool(pool, address) })),
      `The database ${address}`,
    );
  } catch (error) {
    throw openProblem(error, address);
  } finally {
    await pool.end();
  }
}
