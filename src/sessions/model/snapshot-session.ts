import type { CaptureRequest } from "./capture-request.js";
import type { EndReason } from "./end-reason.js";
import type { SessionStatus } from "./session-status.js";
import type { StorageTarget } from "./storage-target.js";
import type { UploadingStatus } from "./uploading-status.js";

/** A session as it is kept: one row of `snapshot_sessions`. */
export interface SnapshotSession {
  /** UUIDv7: sorts by creation. */
  readonly id: string;
  readonly appId: string;
  /** Who asked for it, as `Caller.principal`; empty where callers have no tokens. Keys of repeats are each principal's own. */
  readonly principal: string;
  readonly cname: string;
  readonly status: SessionStatus;
  /**
   * The uid the present recorder was acquired with, which every call has to name (contracts/cloud-recording.md 1.2);
   * unique among live sessions of the channel.
   */
  readonly recorderUid: string;
  /** The uid the recorder has in the channel since the service moved it to another server; null before. */
  readonly failedOverTo: string | null;
  /** Whether the caller chose the uid of the first recorder, so that no other may take its place unasked. */
  readonly recorderUidGiven: boolean;
  readonly resourceId: string | null;
  /** When acquire answered: start must follow within five minutes. */
  readonly acquiredAt: Date | null;
  /** When a start was sent for `resourceId`; with `sid` null the answer was never heard. */
  readonly startSentAt: Date | null;
  /** Since when it is known that a recorder runs whose sid was not heard; null otherwise. */
  readonly sidUnheardAt: Date | null;
  readonly sid: string | null;
  readonly request: CaptureRequest;
  readonly storage: StorageTarget;
  /** Encrypted JSON of what only the caller knew and a replacement needs: storage keys, RTC token, decryption secret. */
  readonly sealed: string | null;
  readonly recover: boolean;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly capturingSince: Date | null;
  readonly endedAt: Date | null;
  readonly controllableUntil: Date | null;
  /** When the present recorder got its sid. */
  readonly recorderStartedAt: Date | null;
  /** Seconds after which the server stops the session by itself. */
  readonly maxDuration: number | null;
  /** When that is; null until STARTED. */
  readonly stopAt: Date | null;
  /** Why it is being stopped, from the moment it is STOPPING. */
  readonly stopReason: EndReason | null;
  /** When a stop was first sent upstream; an "already ended" after that is this stop's own doing. */
  readonly stopSentAt: Date | null;
  readonly endReason: EndReason | null;
  readonly uploadingStatus: UploadingStatus | null;
  /** Answers in a row that said the recorder is not there (the ladder of contracts/cloud-recording.md 3.5). */
  readonly misses: number;
  /** Replacements in a row that never captured anything. */
  readonly fruitlessRecoveries: number;
  /** The supervisor looks at the session from this moment on; null once there is nothing left to do. */
  readonly nextCheckAt: Date | null;
  /** Whether the bucket was listed after the end. */
  readonly listedAt: Date | null;
  /** Expiry of the STS keys the service has; null for keys that last. */
  readonly stsExpiresAt: Date | null;
  /** Grows with every write. */
  readonly version: number;
  readonly idempotencyKey: string | null;
  /** What was ordered under that key, without its secrets; null where there is no key, or it is older than this column. */
  readonly orderDigest: string | null;
}
