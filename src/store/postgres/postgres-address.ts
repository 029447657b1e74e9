import pg from "pg";
import type { Secret } from "../../config/secret.js";
import { StoreProblem } from "../store-problem.js";

/**
 * Where DATABASE_URL leads, for messages: host, port and database; no user, no password.
 *
 * @throws {StoreProblem} when it leads nowhere.
 */
export function postgresAddress(databaseUrl: Secret): string {
  try {
    const { host, port, database } = new pg.Client({ connectionString: databaseUrl.reveal() });
    return `${host}:${port}/${database}`;
  } catch {
    // The error of a wrong address quotes it, password and all.
    throw new StoreProblem(
      "DATABASE_URL is no address of the form postgres://user:password@host:5432/database.",
    );
  }
}
