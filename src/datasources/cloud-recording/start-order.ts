import type { Secret } from "../../config/secret.js";
import type { CaptureRequest } from "../../sessions/model/capture-request.js";
import type { StorageKeys } from "../../sessions/model/storage-keys.js";
import type { StorageTarget } from "../../sessions/model/storage-target.js";

/** What a recorder is to do, and the secrets it needs for it. */
export interface StartOrder {
  readonly request: CaptureRequest;
  readonly storage: StorageTarget;
  readonly keys: StorageKeys;
  /** For this cname and recorder uid; null where the project has no App Certificate. */
  readonly rtcToken: Secret | null;
  /** Null unless the channel is encrypted. `salt` is base64 of 32 bytes, modes 7 and 8 only. */
  readonly decryption: { readonly secret: Secret; readonly salt: string | null } | null;
}
