import type { StorageKeys } from "../sessions/model/storage-keys.js";
import type { StorageVendor } from "../sessions/model/storage-target.js";

/** Where a profile's keys come from: the profiles file, or a file of temporary keys that somebody else renews. */
export type KeySource =
  | { readonly kind: "fixed"; readonly keys: StorageKeys }
  /** Absolute path; read anew each time keys are needed. */
  | { readonly kind: "stsFile"; readonly path: string };

/** Storage the operator has set up by name; docs/storage.md describes the file it is read from. */
export interface StorageProfile {
  readonly name: string;
  readonly vendor: StorageVendor;
  /** Name of the vendor's region; empty for vendors without regions. */
  readonly region: string;
  readonly bucket: string;
  /** Base address, S3_COMPATIBLE only; else null. */
  readonly endpoint: string | null;
  /** Put before the caller's own prefix. */
  readonly fileNamePrefix: readonly string[];
  /** What the service uploads with. */
  readonly keys: KeySource;
  /** What this server lists the bucket and signs addresses with; null where it may not read. */
  readonly readKeys: KeySource | null;
  /** Used where a caller names no profile; one of them at most. */
  readonly isDefault: boolean;
}
