import { access, constants, mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { StartProblem } from "./start-problem.js";

/**
 * Makes the directory that the server keeps its things in, and those above it, where they are missing.
 *
 * @throws StartProblem when there can be none, or it cannot be written.
 */
export async function makeDataDirectory(path: string): Promise<void> {
  const directory = resolve(path);
  try {
    await makeWithParents(directory);
    await access(directory, constants.W_OK);
  } catch {
    throw new StartProblem(`${directory} cannot be written; set DATA_DIR to a directory that can.`);
  }
}

/**
 * Node's own `recursive` tries without end to make the directory below one that is there and takes none, such as
 * /proc.
 */
async function makeWithParents(directory: string): Promise<void> {
  if (await isDirectory(directory)) return;
  const parent = dirname(directory);
  if (parent !== directory) await makeWithParents(parent);
  try {
    await mkdir(directory);
  } catch (error) {
    // Another server may have made it meanwhile.
    if (!(await isDirectory(directory))) throw error;
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
