import type { Secret } from "../../config/secret.js";
import type { CaptureRequest } from "../model/capture-request.js";
import type { StorageKeys } from "../model/storage-keys.js";
import type { StorageTarget } from "../model/storage-target.js";

/** A start that breaks no rule, in the terms the session service works in; nothing in it is optional any more. */
export interface CheckedStart {
  readonly cname: string;
  /** Null where the server is to allot one. */
  readonly recorderUid: string | null;
  readonly resourceId: string | null;
  readonly request: CaptureRequest;
  /** The caller's RTC token. */
  readonly rtcToken: Secret | null;
  /** Null for a channel that is not encrypted. */
  readonly decryption: { readonly secret: Secret; readonly salt: string | null } | null;
  readonly storage: StorageTarget;
  /** Null where the storage is a profile, which has its own keys. */
  readonly storageKeys: StorageKeys | null;
  /** Seconds, or null for none. */
  readonly maxDuration: number | null;
  readonly recover: boolean;
  readonly idempotencyKey: string | null;
}
