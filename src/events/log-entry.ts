import type { Snapshot } from "../sessions/model/snapshot.js";
import type { SnapshotSession } from "../sessions/model/snapshot-session.js";

interface Entry {
  /** Place in the log: grows by at least one from entry to entry, in the order in which they become visible. */
  readonly position: number;
  readonly recordedAt: Date;
  readonly cname: string;
  /** Null for a callback of a session that was started elsewhere. */
  readonly sessionId: string | null;
}

/** A callback of the notification service, as it was committed. */
export interface CallbackEntry extends Entry {
  readonly kind: "CALLBACK";
  readonly noticeId: string;
  /** Event number (contracts/notifications.md A8). */
  readonly code: number;
  readonly recorderUid: string;
  readonly sid: string;
  readonly sequence: number;
  readonly sentAt: Date;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The picture that a 45 of a known session tells of; null for everything else. */
  readonly snapshot: Snapshot | null;
  /** Whether this callback is the first that this server heard of the picture. */
  readonly captured: boolean;
}

/** A picture that was found in the bucket before any callback told of it. */
export interface PictureEntry extends Entry {
  readonly kind: "PICTURE";
  readonly sessionId: string;
  readonly snapshot: Snapshot;
}

/** A change of a session's status. */
export interface SessionEntry extends Entry {
  readonly kind: "SESSION";
  readonly sessionId: string;
  /** The session as it became; without what is sealed. */
  readonly session: Omit<SnapshotSession, "sealed">;
}

/** One entry of the event log: the one order, over all nodes, in which things became known. */
export type LogEntry = CallbackEntry | PictureEntry | SessionEntry;
