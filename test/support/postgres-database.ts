import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/** A new, empty database on the run's PostgreSQL server. */
interface PostgresDatabase {
  /** For DATABASE_URL. */
  readonly url: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** Makes a database that only the caller knows, on the server of the run or on the one given. */
export async function createPostgresDatabase(serverUrl = inject("postgresUrl")): Promise<PostgresDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return { url: url.href, drop: () => onServer(serverUrl, `drop database ${name} with (force)`) };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
