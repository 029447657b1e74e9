import type { CaptureRequest } from "../../sessions/model/capture-request.js";
import type { StorageKeys } from "../../sessions/model/storage-keys.js";
import type { StorageTarget } from "../../sessions/model/storage-target.js";

/** Everything that can be changed while a recorder runs (contracts/cloud-recording.md 1.8). */
export interface RecorderChange {
  /** Each list given replaces the one before it; of one medium, only one of the two. */
  readonly lists?: Pick<
    CaptureRequest,
    "subscribeVideoUids" | "unsubscribeVideoUids" | "subscribeAudioUids" | "unsubscribeAudioUids"
  >;
  /** Fresh STS keys; the service takes no other change of storage. */
  readonly storage?: { readonly target: StorageTarget; readonly keys: StorageKeys };
}
