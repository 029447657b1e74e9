import type { UpstreamRefusal } from "../../errors/upstream-refusal.js";
import type { UploadingStatus } from "../../sessions/model/uploading-status.js";

// What each call can come to, errors aside. `decisions.ts` says which answer of the service means which of these.

export type StartAnswer =
  | { readonly kind: "started"; readonly sid: string }
  /** It runs under this resource, and its sid was not heard. */
  | { readonly kind: "alreadyStarted" }
  /** Another recorder with this cname and uid runs; take another uid. */
  | { readonly kind: "uidTaken"; readonly upstream: UpstreamRefusal }
  /** The resource will not start any more; acquire another one. */
  | { readonly kind: "resourceSpent"; readonly upstream: UpstreamRefusal };

export type QueryAnswer =
  | {
      readonly kind: "status";
      /** 0 to 8 and 20 (contracts/cloud-recording.md 1.9); 4 and 5 are well. */
      readonly status: number;
      readonly sliceStartTime: Date | null;
    }
  /** The service has no such worker: ended, lost, failing over, or not up yet. */
  | { readonly kind: "gone" };

export type UpdateAnswer = { readonly kind: "updated" } | { readonly kind: "gone" };

export type StopAnswer =
  /** `uploadingStatus` is null where the service did not say, as after an asynchronous stop. */
  | { readonly kind: "stopped"; readonly uploadingStatus: UploadingStatus | null }
  /** It ran and saw no stream. */
  | { readonly kind: "nothingCaptured" }
  /** `repeated`: an earlier attempt of the same call may have been the one that ended it. */
  | { readonly kind: "alreadyEnded"; readonly repeated: boolean };
