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
  33: "too many open files",
  41: "too many open files in the system",
  51: "no space left on the disk",
  63: "operation not permitted",
  69: "the file system is read-only",
};

/** Why the embedded database cannot be opened, in one line. */
export function openingTrouble(error: unknown): string {
  if (error instanceof Error) return error.message.split("\n")[0] ?? "";
  const errno = typeof error === "object" && error !== null && "errno" in error ? error.errno : undefined;
  if (typeof errno !== "number") return String(error);
  return REFUSALS[errno] ?? `WASI error ${errno}`;
}
