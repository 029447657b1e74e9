import type { TemporaryKeys } from "../storage/temporary-keys.js";

/** Credentials for a time, as a token service hands them out for the local S3 server. */
export interface StorageControl {
  /** Makes a pair with its session token, good for so many real seconds (default 43,200: 12 hours). */
  issueKeys(order?: { readonly lifetimeSeconds?: number }): Promise<TemporaryKeys>;
  /** Ends the life of a pair now. Throws ControlProblem 404 for keys that were not issued. */
  expireKeys(accessKey: string): Promise<TemporaryKeys>;
}
