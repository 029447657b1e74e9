import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";

/**
 * Makes the embedded database's directory if it does not exist. It is made under another name and renamed when it
 * is whole: a process killed in those seconds leaves nothing that the next one would take for a database.
 */
export async function createCluster(directory: string): Promise<void> {
  if (existsSync(directory)) return;
  const unfinished = `${directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const pglite = await PGlite.create(unfinished);
  await pglite.close();
  await rename(unfinished, directory);
}
