import { rename, writeFile } from "node:fs/promises";

/** Replaces a file so that a crash leaves the old or the new content, never a part. */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  const temporary = `${path}.new`;
  await writeFile(temporary, content, { flush: true });
  await rename(temporary, path);
}
