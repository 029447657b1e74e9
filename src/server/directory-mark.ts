import { statSync } from "node:fs";

/**
 * Tells a directory from another one that took its place under the same name.
 *
 * @returns null where there is no directory.
 */
export function directoryMark(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  // Of a directory made anew the number alone may be that of the old one: file systems use numbers again.
  return found?.isDirectory() ? `${found.dev}:${found.ino}:${found.birthtimeNs}` : null;
}
