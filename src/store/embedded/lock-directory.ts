import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreProblem } from "../store-problem.js";

const SQLITE_BUSY = 5;

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
  const lock = new DatabaseSync(join(directory, "postgres.lock"));
  try {
    lock.exec("pragma journal_mode = memory; begin exclusive");
  } catch (error) {
    lock.close();
    throw new StoreProblem(
      error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY
        ? `The data directory ${directory} is in use by another Stillgraph; stop that one, or set DATA_DIR to another directory.`
        : `The data directory ${directory} cannot be locked (${error instanceof Error ? error.message : String(error)}); set DATA_DIR to a directory on a local disk.`,
    );
  }
  return () => lock.close();
}
