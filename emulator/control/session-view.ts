import type { RecordingMode } from "../recording/requests/recording-mode.js";
import type { exitReasons } from "../recording/sessions/exit-reasons.js";
import type { SessionPhase } from "../recording/sessions/session-phase.js";

/** A recording session as the control API shows it: without its keys. Times are ISO 8601, UTC. */
export interface SessionView {
  readonly sid: string;
  readonly resourceId: string;
  readonly cname: string;
  /** The uid of acquire and start. */
  readonly uid: string;
  /** The uid the recorder is in the channel with now; another one after a fail-over. */
  readonly recorderUid: string;
  readonly mode: RecordingMode;
  readonly state: SessionPhase["name"];
  /** Status by the numbers of query; null while it has none. */
  readonly status: number | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly exitReason: (typeof exitReasons)[number] | null;
  readonly failovers: number;
  readonly idleSince: string | null;
  readonly uploads: { readonly done: number; readonly failed: number };
  /** Keys in the bucket, prefix included, in the order they were uploaded. */
  readonly fileNames: readonly string[];
}
