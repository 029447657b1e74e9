import pg from "pg";
import type { Secret } from "../../config/secret.js";
import { int8Parser } from "../int8-parser.js";

interface PoolLimits {
  /** Most connections at once. */
  readonly max: number;
  /** Milliseconds after which the server gives a statement up; 0 for never. */
  readonly statementTimeoutMs: number;
}

/** For a connection, and for a place in the pool. */
const CONNECT_TIMEOUT_MS = 5_000;

/** How long after the server should have given a statement up it must be gone itself, and the network with it. */
const SILENCE_MS = 2_000;

/** A transaction that is forgotten open would hold its locks for ever. */
const IDLE_TRANSACTION_MS = 30_000;

/** Connections to a PostgreSQL server, made when they are needed. */
export function createPool(databaseUrl: Secret, { max, statementTimeoutMs }: PoolLimits): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl.reveal(),
    application_name: "stillgraph",
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    ...(statementTimeoutMs > 0 && { query_timeout: statementTimeoutMs + SILENCE_MS }),
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === int8Parser.oid && format !== "binary"
          ? int8Parser.parse
          : pg.types.getTypeParser(oid, format === "binary" ? format : "text"),
    },
    // Set by a statement, not while connecting: poolers such as PgBouncer refuse unknown start-up parameters.
    onConnect: (client) =>
      client.query(
        `set statement_timeout = ${statementTimeoutMs};
         set idle_in_transaction_session_timeout = ${IDLE_TRANSACTION_MS};
         set timezone = 'UTC';
         set datestyle = 'ISO'`,
      ),
  });
  // A connection may break while nobody waits for an answer; without a listener Node takes that for fatal. The
  // pool forgets a broken connection by itself, and whoever holds it hears of it from the next query.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
