import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a directory and those above it, where they are missing.
 *
 * Node's own `recursive` tries without end to make one below a directory that is there and takes none, such as /proc.
 *
 * @param directory an absolute path
 * @throws the operating system's refusal, as `mkdir` does
 */
export async function makeDirectories(directory: string): Promise<void> {
  const missing: string[] = [];
  for (let path = directory; !(await isDirectory(path)) && path !== dirname(path); path = dirname(path)) {
    missing.push(path);
  }
  for (const path of missing.reverse()) {
    await mkdir(path).catch(async (error: unknown) => {
      // Another emulator may have made it meanwhile.
      if (!(await isDirectory(path))) throw error;
    });
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
