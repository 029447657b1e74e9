import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import type { Logger } from "pino";

/**
 * Makes the embedded database's directory if it does not exist. It is made under another name and renamed when it
 * is whole: a process killed in those seconds leaves nothing that the next one would take for a database.
 */
export async function createCluster(directory: string, log?: Pick<Logger, "info">): Promise<void> {
  if (existsSync(directory)) return;
  log?.info({ directory }, "making the embedded database; this takes some seconds, once");
  const unfinished = `${directory}.unfinished`;
  const remove = () => rm(unfinished, { recursive: true, force: true });
  await remove();
  try {
    const pglite = await PGlite.create(unfinished);
    await pglite.close();
    await rename(unfinished, directory);
  } catch (error) {
    // It may be what filled the disk. Why it could not be made is more to the point than why it cannot be removed.
    await remove().catch(() => {});
    throw error;
  }
}
