import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Secret } from "../../config/secret.js";

const FILE = "session.key";

/**
 * The keys that seal what sessions need again: those of the configuration, or one made in the data directory at the
 * first start and readable by this user alone. A server that shares its database is told to set one.
 */
export async function sessionKeys(
  configured: readonly Secret[],
  dataDir: string,
): Promise<readonly Secret[]> {
  if (configured.length > 0) return configured;
  const path = join(dataDir, FILE);
  const made = randomBytes(32).toString("base64url");
  try {
    await writeFile(path, `${made}\n`, { flag: "wx", mode: 0o600 });
    return [new Secret(made)];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return [new Secret((await readFile(path, "utf8")).trim())];
  }
}
