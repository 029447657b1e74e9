import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-server.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the PostgreSQL server that all test files of a run share. */
    postgresUrl: string;
    /** Directory in which the run keeps an embedded database to copy from. */
    storePatterns: string;
  }
}

/** What all test files of a run share of stores: one PostgreSQL server, and an embedded database to copy. */
export default async function storeOnce(project: TestProject): Promise<() => Promise<void>> {
  const patterns = await mkdtemp(join(tmpdir(), "stillgraph-patterns-"));
  const server = await startPostgres();
  project.provide("postgresUrl", server.url);
  project.provide("storePatterns", patterns);
  return async () => {
    await server.stop();
    await rm(patterns, { recursive: true, force: true });
  };
}
