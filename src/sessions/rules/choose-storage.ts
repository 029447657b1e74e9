import { Secret } from "../../config/secret.js";
import type { StorageProfile } from "../../config/storage-profile.js";
import type { StorageKeys } from "../model/storage-keys.js";
import type { StorageTarget } from "../model/storage-target.js";
import { badInput } from "./bad-input.js";
import { checkAllowedEndpoint } from "./check-allowed-endpoint.js";
import { checkFileNamePrefix } from "./check-file-name-prefix.js";
import { checkOneStorage } from "./check-one-storage.js";
import { checkStorage } from "./check-storage.js";
import type { InputPath } from "./input-path.js";
import type { StartInput } from "./start-input.js";

interface StorageRules {
  readonly profiles: ReadonlyMap<string, StorageProfile>;
  readonly now: Date;
  /** Origins of the S3-compatible stores that callers may name. */
  readonly storageEndpoints: readonly string[];
}

/**
 * Where a session's pictures go: the profile a caller names, the storage a caller gives in full, or the default
 * profile. A caller's prefix stands below the profile's, so that a profile can confine its callers to a directory.
 *
 * @param at where the input stands, for example `["input"]`.
 * @returns the target, and the caller's keys; null keys for a profile, which has its own.
 * @throws StillgraphError BAD_USER_INPUT at the offending field.
 */
export function chooseStorage(
  input: Pick<StartInput, "storage" | "storageProfile" | "fileNamePrefix">,
  rules: StorageRules,
  at: InputPath,
): { readonly target: StorageTarget; readonly keys: StorageKeys | null } {
  const name = input.storageProfile ?? null;
  const given = input.storage ?? null;
  checkOneStorage(name, given !== null, [...at, "storageProfile"]);
  const prefix = input.fileNamePrefix ?? [];
  checkFileNamePrefix(prefix, [...at, "fileNamePrefix"]);
  if (given === null) {
    const profile = findProfile(name, rules.profiles, [...at, "storageProfile"]);
    const { vendor, region, bucket, endpoint } = profile;
    const fileNamePrefix = [...profile.fileNamePrefix, ...prefix];
    // Once more for the length: the limit is on the whole.
    if (prefix.length > 0) checkFileNamePrefix(fileNamePrefix, [...at, "fileNamePrefix"]);
    return {
      target: { profile: profile.name, vendor, region, bucket, endpoint, fileNamePrefix },
      keys: null,
    };
  }
  const storage = {
    vendor: given.vendor,
    region: given.region ?? null,
    bucket: given.bucket,
    endpoint: given.endpoint ?? null,
    accessKey: given.accessKey,
    secretKey: given.secretKey,
    stsToken: given.stsToken ?? null,
    stsExpiration: given.stsExpiration ?? null,
  };
  // Whether `http:` will do is decided with the list.
  const { region, endpoint } = checkStorage(storage, { now: rules.now, plainHttp: true }, [...at, "storage"]);
  checkAllowedEndpoint(endpoint, rules.storageEndpoints, [...at, "storage", "endpoint"]);
  const { vendor, bucket, accessKey, secretKey, stsToken, stsExpiration } = storage;
  const sts =
    stsToken === null || stsExpiration === null
      ? null
      : { token: new Secret(stsToken), expiresAt: stsExpiration };
  return {
    target: { profile: null, vendor, region, bucket, endpoint, fileNamePrefix: prefix },
    keys: { accessKey, secretKey: new Secret(secretKey), sts },
  };
}

function findProfile(
  name: string | null,
  profiles: ReadonlyMap<string, StorageProfile>,
  at: InputPath,
): StorageProfile {
  const found =
    name === null ? [...profiles.values()].find(({ isDefault }) => isDefault) : profiles.get(name);
  if (found !== undefined) return found;
  if (profiles.size === 0) throw badInput("This server has no storage profiles; give storage in full.", at);
  const names = [...profiles.keys()].join(", ");
  throw badInput(
    name === null
      ? `${at.at(-1)} is required, as this server has no default profile: one of ${names}.`
      : `This server has no such storage profile; it has ${names}.`,
    at,
  );
}
