import type { RecordingMode } from "../../sessions/model/capture-request.js";

/** A place in a channel for one recorder; with the App ID it is the service's key (contracts/cloud-recording.md 1.2). */
export interface Channel {
  readonly cname: string;
  /** The recorder's own uid, 1 to 4294967295 in decimal; no user of the channel may have it. */
  readonly recorderUid: string;
}

/** A recorder that was started: what query, update and stop need to name it. */
export interface Recorder extends Channel {
  readonly mode: RecordingMode;
  readonly resourceId: string;
  readonly sid: string;
}
