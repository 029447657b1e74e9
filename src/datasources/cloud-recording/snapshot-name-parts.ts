import type { RecordingMode } from "../../sessions/model/capture-request.js";

/** What an object key of a screenshot says (contracts/cloud-recording.md 4.1). */
export interface SnapshotNameParts {
  /** Directories before the file name; empty for a key without any. */
  readonly prefix: readonly string[];
  /** n of the `bak<n>` prefix, from 0; null before any fail-over. */
  readonly backup: number | null;
  readonly sid: string;
  /** As the file name has it: the service replaces many characters by `-`, see `cnameInFileName`. */
  readonly cname: string;
  /** The user in the picture, not the recorder. */
  readonly streamUid: string;
  /** To the millisecond, UTC. */
  readonly takenAt: Date;
  /** v1 names have `video_` before the time, v2 names have not (0.3). */
  readonly mode: RecordingMode;
}
