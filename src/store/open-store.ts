import type { Logger } from "pino";
import type { Secret } from "../config/secret.js";
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
export async function openStore(
  { databaseUrl, dataDir }: StoreOptions,
  log?: Pick<Logger, "info">,
): Promise<Store> {
  // A server has one of the two, and each is a large thing to load.
  if (databaseUrl === null) {
    const { openEmbedded } = await import("./embedded/open-embedded.js");
    return openEmbedded(dataDir, log);
  }
  const { openPostgres } = await import("./postgres/open-postgres.js");
  return openPostgres(databaseUrl);
}
