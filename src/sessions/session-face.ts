import type { RecordingMode } from "./model/capture-request.js";
import type { SessionStatus } from "./model/session-status.js";
import type { Snapshot } from "./model/snapshot.js";
import type { SnapshotAttempt } from "./model/snapshot-attempt.js";
import type { SnapshotSession } from "./model/snapshot-session.js";
import type { StorageVendor } from "./model/storage-target.js";

/** Streams by uid. Absent or null: not restricted. */
export interface UidListsOrder {
  readonly subscribeVideoUids?: readonly string[] | null | undefined;
  readonly unsubscribeVideoUids?: readonly string[] | null | undefined;
  readonly subscribeAudioUids?: readonly string[] | null | undefined;
  readonly unsubscribeAudioUids?: readonly string[] | null | undefined;
}

/** What `startSnapshotSession` is asked for, as the API names it. Defaults are filled in already. */
export interface StartOrder extends UidListsOrder {
  readonly cname: string;
  readonly recorderUid?: string | null | undefined;
  readonly resourceId?: string | null | undefined;
  readonly mode: RecordingMode;
  readonly token?: string | null | undefined;
  /** Seconds. */
  readonly captureInterval: number;
  readonly channelProfile: "COMMUNICATION" | "LIVE_BROADCASTING";
  readonly streamTypes: "VIDEO_ONLY" | "AUDIO_AND_VIDEO";
  readonly videoStreamType: "HIGH" | "LOW";
  readonly expectedStreams: number;
  /** Seconds. */
  readonly maxIdleTime: number;
  readonly resourceExpiredHour: number;
  /** Seconds. */
  readonly maxDuration?: number | null | undefined;
  readonly decryption?:
    | { readonly mode: number; readonly secret: string; readonly salt?: string | null }
    | null
    | undefined;
  readonly storageProfile?: string | null | undefined;
  readonly storage?: StorageOrder | null | undefined;
  readonly fileNamePrefix?: readonly string[] | null | undefined;
  readonly recover: boolean;
  readonly idempotencyKey?: string | null | undefined;
}

/** Storage given in full by a caller. */
export interface StorageOrder {
  readonly vendor: StorageVendor;
  readonly region?: string | null | undefined;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly stsToken?: string | null | undefined;
  readonly stsExpiration?: Date | null | undefined;
  readonly endpoint?: string | null | undefined;
}

export interface AcquireOrder {
  readonly cname: string;
  readonly recorderUid?: string | null | undefined;
  readonly resourceExpiredHour: number;
}

export interface AcquiredResource {
  readonly resourceId: string;
  readonly cname: string;
  readonly recorderUid: string;
  readonly startBefore: Date;
}

export interface SessionPageOrder {
  readonly filter: {
    readonly cname?: string;
    /** Patterns of the channels that the caller may see; every channel without. */
    readonly channels?: readonly string[];
    readonly status?: readonly SessionStatus[];
    readonly createdAfter?: Date;
    readonly createdBefore?: Date;
  };
  readonly first: number;
  /** Id of the last session of the page before. */
  readonly after: string | null;
  readonly order: "NEWEST_FIRST" | "OLDEST_FIRST";
}

export interface SnapshotPageOrder {
  readonly filter: {
    readonly sessionId?: string;
    readonly cname?: string;
    /** Patterns of the channels that the caller may see; every channel without. */
    readonly channels?: readonly string[];
    readonly streamUid?: string;
    readonly takenAfter?: Date;
    readonly takenBefore?: Date;
  };
  readonly first: number;
  readonly after: { readonly takenAt: Date; readonly id: string } | null;
  readonly order: "NEWEST_FIRST" | "OLDEST_FIRST";
}

/** A page of each of several sessions. */
export type SessionSnapshotsOrder = Omit<SnapshotPageOrder, "filter"> & {
  readonly sessionIds: readonly string[];
  readonly filter: Omit<SnapshotPageOrder["filter"], "sessionId">;
};

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
}

/** The present answer of the service's `query`. */
export interface ServiceStatusNow {
  /** 0 to 8 and 20 (contracts/cloud-recording.md 1.9). */
  readonly code: number;
  readonly sliceStartTime: Date | null;
  readonly askedAt: Date;
}

/**
 * All that the API needs of snapshot sessions. Ids are the store's own; the words of the API are put on them by the
 * resolvers.
 *
 * Every method throws StillgraphError only; the input path of a mutation starts with "input". Sessions of other App IDs
 * are as if they were not there. What takes patterns of channels (null for every channel) treats those of other channels
 * likewise; of the others the caller has to know that the session may be touched.
 */
export interface SessionFace {
  acquire(order: AcquireOrder): Promise<AcquiredResource>;
  /** @param principal whose idempotency key it is; empty where callers have no tokens. */
  start(order: StartOrder, principal: string): Promise<SnapshotSession>;
  /** NOT_FOUND at ["input", "sessionId"]. */
  update(sessionId: string, lists: UidListsOrder): Promise<SnapshotSession>;
  stop(sessionId: string, options: { readonly async: boolean }): Promise<SnapshotSession>;
  refresh(sessionId: string): Promise<SnapshotSession>;
  sessions(
    ids: readonly string[],
    channels: readonly string[] | null,
  ): Promise<ReadonlyMap<string, SnapshotSession>>;
  sessionsPage(order: SessionPageOrder): Promise<Page<SnapshotSession>>;
  attempts(sessionIds: readonly string[]): Promise<ReadonlyMap<string, readonly SnapshotAttempt[]>>;
  snapshot(id: string, channels: readonly string[] | null): Promise<Snapshot | null>;
  snapshotsPage(order: SnapshotPageOrder): Promise<Page<Snapshot>>;
  /** The same page of every session, in one go; an empty one for an id that is the id of none. */
  snapshotsPages(order: SessionSnapshotsOrder): Promise<ReadonlyMap<string, Page<Snapshot>>>;
  /** Null once the session has ended, or while it has no recorder. */
  serviceStatus(session: SnapshotSession): Promise<ServiceStatusNow | null>;
  /** Null where the server holds no read credentials for the storage, or the vendor has no S3 address. */
  snapshotUrl(snapshot: Snapshot, session: SnapshotSession, expiresInSeconds: number): Promise<string | null>;
  storageProfiles(): readonly string[];
}
