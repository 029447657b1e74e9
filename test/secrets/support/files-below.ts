import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The content of every file below a directory, by its path. */
export async function filesBelow(directory: string): Promise<Record<string, Buffer>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)),
  );
}
