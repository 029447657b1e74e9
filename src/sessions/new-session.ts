import type { SnapshotSession } from "./model/snapshot-session.js";
import type { CheckedStart } from "./rules/checked-start.js";

interface Birth {
  /** UUIDv7. */
  readonly id: string;
  readonly appId: string;
  readonly principal: string;
  readonly recorderUid: string;
  readonly sealed: string | null;
  readonly orderDigest: string | null;
  readonly now: Date;
}

/** The row a session begins with: STARTING, nothing asked of the service yet. */
export function newSession(
  checked: CheckedStart,
  { id, appId, principal, recorderUid, sealed, orderDigest, now }: Birth,
): SnapshotSession {
  const { cname, resourceId, request, storage, recover, maxDuration, idempotencyKey } = checked;
  return {
    id,
    appId,
    principal,
    cname,
    status: "STARTING",
    recorderUid,
    recorderUidGiven: checked.recorderUid !== null,
    failedOverTo: null,
    resourceId,
    // Of a resource the caller acquired nobody here knows how old it is; the service does.
    acquiredAt: null,
    startSentAt: null,
    sidUnheardAt: null,
    sid: null,
    request,
    storage,
    sealed,
    recover,
    createdAt: now,
    startedAt: null,
    recorderStartedAt: null,
    maxDuration,
    capturingSince: null,
    endedAt: null,
    controllableUntil: null,
    stopAt: null,
    stopReason: null,
    stopSentAt: null,
    endReason: null,
    uploadingStatus: null,
    misses: 0,
    fruitlessRecoveries: 0,
    nextCheckAt: now,
    listedAt: null,
    stsExpiresAt: null,
    version: 1,
    idempotencyKey,
    orderDigest,
  };
}
