import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreProblem } from "../store-problem.js";

/** SQLite's numbers for "somebody else has it" and for files that may not be made or written. */
const BUSY = 5;
const READ_ONLY = 8;
const CANNOT_OPEN = 14;

/**
 * Makes sure that one process at a time uses the embedded database of a directory, because two would destroy it.
 *
 * Node has no call for file locks, but the SQLite it carries takes one: the kernel lets go of it when the process
 * ends in any way, so nothing is left behind that could be taken for a living holder. A file with a process number
 * in it could: numbers are used again, and in containers every server is number 1.
 *
 * @returns the call that lets go.
 * @throws {StoreProblem} when another process, or another store of this one, holds the directory.
 */
export function lockDirectory(directory: string): () => void {
  let lock: DatabaseSync | undefined;
  try {
    const taken = new DatabaseSync(join(directory, "postgres.lock"));
    lock = taken;
    taken.exec("pragma journal_mode = memory; begin exclusive");
    return () => taken.close();
  } catch (error) {
    lock?.close();
    throw new StoreProblem(`The data directory ${directory} ${whyNot(error)}`);
  }
}

function whyNot(error: unknown): string {
  switch (error instanceof Error && "errcode" in error && error.errcode) {
    case BUSY:
      return "is in use by another Stillgraph; stop that one, or set DATA_DIR to another directory.";
    case READ_ONLY:
    case CANNOT_OPEN:
      return "cannot be written; set DATA_DIR to a directory that can.";
    default:
      // A network file system, for example, that has no locks.
      return `cannot be locked (${error instanceof Error ? error.message : error}); set DATA_DIR to a directory on a local disk.`;
  }
}
