import type { StateStore } from "../state/state-store.js";
import type { Upload } from "../storage/create-uploader.js";

/** What the operations act on and the effects they have. */
export interface WhiteboardWorld {
  readonly store: StateStore;
  /** ms since the epoch */
  readonly clock: () => number;
  /** A fresh room uuid: 32 lower-case hex digits. */
  readonly newUuid: () => string;
  /** A whole number from 0 up to but not including `below`. */
  readonly randomInt: (below: number) => number;
  readonly storageUrl: string;
  readonly upload: Upload;
}
