import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGliteDialect } from "kysely";
import type { Logger } from "pino";
import { makeDataDirectory } from "../../make-data-directory.js";
import { createKysely } from "../create-kysely.js";
import { logChannel } from "../events/log-channel.js";
import { int8Parser } from "../int8-parser.js";
import { migrate } from "../migrations/migrate.js";
import type { Store } from "../store.js";
import { StoreProblem } from "../store-problem.js";
import { troubleOf } from "../trouble-of.js";
import { createCluster } from "./create-cluster.js";
import { kyselyPGlite } from "./kysely-pglite.js";
import { lockDirectory } from "./lock-directory.js";
import { openingTrouble } from "./opening-trouble.js";

/** It runs in this process and does one thing at a time; a long transaction may hold an answer up this long. */
const PATIENCE_MS = 2_000;

/**
 * PostgreSQL compiled to WebAssembly, in this process, on files in `<dataDir>/postgres`. What it has acknowledged
 * survives the end of the process in any way; it leaves it to the operating system when the disk has it.
 *
 * @throws {StoreProblem} when the directory is in use, newer than this version, or no database.
 */
export async function openEmbedded(dataDir: string, log?: Pick<Logger, "info">): Promise<Store> {
  await makeDataDirectory(dataDir);
  const unlock = lockDirectory(dataDir);
  try {
    const directory = join(dataDir, "postgres");
    const pglite = await openCluster(directory, log);
    const db = createKysely(new PGliteDialect({ pglite: kyselyPGlite(pglite) }));
    try {
      await migrate(db, `The data directory ${dataDir}`);
    } catch (error) {
      await pglite.close();
      throw lacksResources(error) ? cannotBeOpened(directory, error) : error;
    }
    let closed: Promise<void> | undefined;
    return {
      db,
      kind: "embedded",
      trouble: () => troubleOf(db, PATIENCE_MS),
      listen: async (listener) => {
        const unlisten = await pglite.listen(logChannel, () => listener.wake());
        return () => unlisten();
      },
      close: () => {
        closed ??= db.destroy().finally(unlock);
        return closed;
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openCluster(directory: string, log?: Pick<Logger, "info">): Promise<PGlite> {
  try {
    await createCluster(directory, log);
    const pglite = await PGlite.create(directory, { parsers: { [int8Parser.oid]: int8Parser.parse } });
    // Plans are kept (`PreparedStatements`); left alone, it would compare them with new ones first.
    await pglite.exec("set plan_cache_mode = force_generic_plan");
    return pglite;
  } catch (error) {
    // Files that may not be written are explained where the server starts.
    if (error instanceof Error && "path" in error) throw error;
    throw cannotBeOpened(directory, error);
  }
}

/** Class 53 of PostgreSQL's error codes: a full disk above all. */
function lacksResources(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^53/.test(String(error.code));
}

function cannotBeOpened(directory: string, error: unknown): StoreProblem {
  return new StoreProblem(`The database in ${directory} cannot be opened: ${openingTrouble(error)}`, {
    cause: error,
  });
}
