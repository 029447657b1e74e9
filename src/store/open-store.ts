import type { Logger } from "pino";
import type { Secret } from "../config/secret.js";
import { openEmbedded } from "./embedded/open-embedded.js";
import { openPostgres } from "./postgres/open-postgres.js";
import type { Store } from "./store.js";

export type { Store } from "./store.js";

interface StoreOptions {
  /** Address of a PostgreSQL server; null for the one in the process. */
  readonly databaseUrl: Secret | null;
  /** Directory in which the embedded database makes its own directory `postgres`. */
  readonly dataDir: string;
}

/**
 * Opens the database and brings its tables up to date.
 *
 * @param log told what takes seconds.
 * @throws {StoreProblem} when it cannot be opened; the message is one line for whoever starts the server.
 */
export function openStore(
  { databaseUrl, dataDir }: StoreOptions,
  log?: Pick<Logger, "info">,
): Promise<Store> {
  return databaseUrl === null ? openEmbedded(dataDir, log) : openPostgres(databaseUrl);
}
