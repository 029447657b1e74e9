import type { TrustedDocuments } from "../execution/trusted-documents/trusted-documents.js";
import type { Config } from "./config.js";
import { ConfigError, type SettingProblem } from "./config-error.js";
import { loadConfig } from "./load-config.js";
import { loadStorageProfiles } from "./load-storage-profiles.js";
import { loadTrustedDocuments } from "./load-trusted-documents.js";
import type { StorageProfile } from "./storage-profile.js";

/** Everything an operator decides, read once. */
export interface Setup {
  readonly config: Config;
  /** The operator's storage by name; empty without a profiles file. */
  readonly profiles: ReadonlyMap<string, StorageProfile>;
  /** The only documents that may be run; null where any may. */
  readonly trusted: TrustedDocuments | null;
}

/**
 * Environment and the files it names -> settings. The files are read even where the environment is wrong, so that an
 * operator sees the problems of all in one go.
 *
 * @param env every variable, for example `process.env`.
 * @throws ConfigError naming every wrong or missing setting and every problem of the files.
 */
export function loadSetup(env: Readonly<Record<string, string | undefined>>): Setup {
  const problems: SettingProblem[] = [];
  const config = gather(problems, () => loadConfig(env));
  const profiles = gather(problems, () => profilesOf(env));
  const manifest = env["TRUSTED_DOCUMENTS"]?.trim() ?? "";
  const trusted = manifest === "" ? null : gather(problems, () => loadTrustedDocuments(manifest));
  if (config === null || profiles === null || problems.length > 0) throw new ConfigError(problems);
  return { config, profiles, trusted };
}

function profilesOf(env: Readonly<Record<string, string | undefined>>): Setup["profiles"] {
  const file = env["STORAGE_PROFILES"]?.trim() ?? "";
  const plainHttp = env["NODE_ENV"]?.trim() !== "production";
  return file === "" ? new Map() : loadStorageProfiles({ file, plainHttp });
}

/** What `load` gives; null, with its reasons among the problems, where it gives nothing. */
function gather<T>(problems: SettingProblem[], load: () => T): T | null {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}
