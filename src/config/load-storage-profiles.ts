import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ConfigError } from "./config-error.js";
import { parseStorageProfiles } from "./parse-storage-profiles.js";
import type { StorageProfile } from "./storage-profile.js";

interface ProfilesFile {
  /** Path, from the working directory. */
  readonly file: string;
  /** Whether an S3-compatible store may be an `http:` address; not in production. */
  readonly plainHttp: boolean;
}

/**
 * The storage profiles of an operator, by name; docs/storage.md describes the file.
 *
 * @throws ConfigError with every problem in the file at once, by profile and field; no value is repeated.
 */
export function loadStorageProfiles({ file, plainHttp }: ProfilesFile): ReadonlyMap<string, StorageProfile> {
  const path = resolve(file);
  const { profiles, problems } = parseStorageProfiles(textOf(path), { directory: dirname(path), plainHttp });
  if (problems.length > 0) throw new ConfigError(problems);
  return profiles;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code = "unreadable" } = error as NodeJS.ErrnoException;
    throw new ConfigError([
      { name: "STORAGE_PROFILES", expected: `expected a file that can be read; ${path} cannot (${code})` },
    ]);
  }
}
