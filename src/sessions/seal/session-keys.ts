import { randomBytes } from "node:crypto";
import { lstat, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Secret } from "../../config/secret.js";
import { KeyProblem } from "./key-problem.js";

const FILE = "session.key";
/** As SESSION_KEY has it. */
const SHORTEST = 32;

/**
 * The keys that seal what sessions need again: those of the configuration, or one made in the data directory at the
 * first start and readable by this user alone. A server that shares its database is told to set one; one that does not
 * has the data directory for itself.
 *
 * @throws {KeyProblem} when the file in the data directory has no whole key.
 */
export async function sessionKeys(
  configured: readonly Secret[],
  dataDir: string,
): Promise<readonly Secret[]> {
  if (configured.length > 0) return configured;
  const path = join(dataDir, FILE);
  const key = (await keptIn(path)) ?? (await makeIn(path));
  // After a loss of power some file systems leave a file of the right length, full of zeros.
  if (key.length < SHORTEST || /\p{Cc}/u.test(key)) {
    throw new KeyProblem(
      `${path} holds no whole key; put the one it had back, or remove it: running sessions then have to be started anew.`,
    );
  }
  return [new Secret(key)];
}

/** Null where there is no file; the empty text where something lies there that is none, such as a link to nowhere. */
async function keptIn(path: string): Promise<string | null> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["ENOENT", "EISDIR", "ELOOP"].includes(code)) throw error;
    return (await isThere(path)) ? "" : null;
  }
}

async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

/** Whole or not at all: on a full disk an empty file would stay, and be a key that everybody knows. */
async function makeIn(path: string): Promise<string> {
  const made = randomBytes(32).toString("base64url");
  const unfinished = `${path}.unfinished`;
  // What lies there would lend the new file its mode, or its place.
  await rm(unfinished, { force: true, recursive: true });
  try {
    await writeFile(unfinished, `${made}\n`, { flag: "wx", mode: 0o600, flush: true });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
  return made;
}
