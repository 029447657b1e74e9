import { Secret } from "../../src/config/secret.js";
import type { StorageProfile } from "../../src/config/storage-profile.js";

/** A profile of an S3-compatible store, changed where a test says so. */
export function storageProfile(changes: Partial<StorageProfile> = {}): StorageProfile {
  const keys = {
    kind: "fixed",
    keys: { accessKey: "profile-ak", secretKey: new Secret("profile-sk"), sts: null },
  } as const;
  return {
    name: "main",
    vendor: "S3_COMPATIBLE",
    region: "",
    bucket: "pics",
    endpoint: "http://127.0.0.1:9",
    fileNamePrefix: [],
    keys,
    readKeys: keys,
    isDefault: false,
    ...changes,
  };
}
