/**
 * What the operating system may refuse the embedded database, by the numbers of WASI, which that is compiled for.
 *
 * @see https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#errno
 */
const REFUSALS: Readonly<Record<number, string>> = {
  2: "permission denied",
  19: "disk quota exceeded",
  22: "file too large",
  29: "input/output error",
  31: "is a directory",
  32: "too many symbolic links",
  33: "too many open files",
  41: "too many open files in the system",
  44: "no such file or directory",
  51: "no space left on the disk",
  54: "not a directory",
  63: "operation not permitted",
  69: "the file system is read-only",
};

/** All that PGlite says when PostgreSQL ends, or breaks off, before it is ready; the reason stays inside it. */
const UNEXPLAINED = /^(?:PGlite failed to initialize properly$|Aborted\()/;

/** Why the embedded database cannot be opened, in one line. */
export function openingTrouble(error: unknown): string {
  if (error instanceof Error) return inWords(error.message.split("\n")[0] ?? "");
  const errno = typeof error === "object" && error !== null && "errno" in error ? error.errno : undefined;
  if (typeof errno !== "number") return String(error);
  return REFUSALS[errno] ?? `WASI error ${errno}`;
}

function inWords(line: string): string {
  return UNEXPLAINED.test(line)
    ? "PostgreSQL cannot start on its files; the disk is full, or they are damaged"
    : line;
}
