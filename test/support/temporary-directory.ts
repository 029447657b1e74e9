import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty directory, by its real name, that is gone again after the test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(await realpath(tmpdir()), "stillgraph-test-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}
