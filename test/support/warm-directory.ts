import { rename } from "node:fs/promises";
import { join } from "node:path";
import { createDataDir } from "./store-data-dir.js";
import { temporaryDirectory } from "./temporary-directory.js";

/** A working directory whose `.stillgraph` holds an empty database, which takes a server seconds to make itself. */
export async function warmDirectory(): Promise<string> {
  const directory = await temporaryDirectory();
  await rename(await createDataDir(), join(directory, ".stillgraph"));
  return directory;
}
