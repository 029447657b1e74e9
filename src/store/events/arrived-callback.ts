import type { Callback } from "../../callbacks/callback.js";
import type { Snapshot } from "../../sessions/model/snapshot.js";

/** A callback, and what it was found to be about. */
export interface ArrivedCallback extends Callback {
  /** Whose it is: a callback does not name its App ID, but its secret belongs to one. */
  readonly appId: string;
  /** Null where the session was started elsewhere. */
  readonly sessionId: string | null;
  /** The picture that a 45 of a known session tells of, as it is recorded if it is new; null for everything else. */
  readonly snapshot: Snapshot | null;
}
