import { existsSync } from "node:fs";
import { cp, mkdtemp, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { openEmbedded } from "../../src/store/embedded/open-embedded.js";

/**
 * A new data directory for an embedded store that has all tables and no rows; whoever asks for it removes it.
 * Making a database takes seconds and copying one does not: the first caller of the run makes the pattern.
 */
export async function createDataDir(): Promise<string> {
  const patterns = inject("storePatterns");
  const pattern = join(patterns, "empty");
  if (!existsSync(pattern)) {
    const made = await mkdtemp(join(patterns, "unfinished-"));
    await (await openEmbedded(made)).close();
    // Another test process may have been faster; its pattern is as good.
    await rename(made, pattern).catch(() => {});
  }
  const dataDir = await mkdtemp(join(tmpdir(), "stillgraph-store-"));
  await cp(pattern, dataDir, { recursive: true });
  return dataDir;
}
