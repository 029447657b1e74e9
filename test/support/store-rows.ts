import { randomUUID } from "node:crypto";
import type { Snapshot } from "../../src/sessions/model/snapshot.js";
import type { SnapshotAttempt } from "../../src/sessions/model/snapshot-attempt.js";
import type { SnapshotSession } from "../../src/sessions/model/snapshot-session.js";

const CREATED_AT = new Date("2026-11-21T10:00:00.123Z");

let rows = 0;

/** Ids that sort by the order they were asked for, as those of the product do. */
function nextId(): string {
  rows += 1;
  return `019aa5e4-0000-7000-8000-${rows.toString(16).padStart(12, "0")}`;
}

/** A session just begun, each with an id and recorder uid of its own, with what the test cares about changed. */
export function sessionRow(changes: Partial<SnapshotSession> = {}): SnapshotSession {
  const id = nextId();
  return {
    id,
    appId: "app",
    cname: "lesson",
    status: "STARTING",
    recorderUid: `${rows}`,
    resourceId: null,
    acquiredAt: null,
    startSentAt: null,
    sid: null,
    request: {
      mode: "individual",
      captureInterval: 10,
      channelType: 0,
      streamTypes: 1,
      videoStreamType: 0,
      subscribeVideoUids: ["#allstream#"],
      subscribeUidGroup: 0,
      maxIdleTime: 30,
      resourceExpiredHour: 72,
      decryptionMode: 0,
    },
    storage: {
      profile: "demo",
      vendor: "S3_COMPATIBLE",
      region: "US_EAST_1",
      bucket: "pictures",
      endpoint: "http://127.0.0.1:4101",
      fileNamePrefix: ["lessons", "one"],
    },
    sealed: null,
    recover: true,
    createdAt: CREATED_AT,
    startedAt: null,
    capturingSince: null,
    endedAt: null,
    controllableUntil: null,
    recorderStartedAt: null,
    maxDuration: null,
    stopAt: null,
    stopReason: null,
    stopSentAt: null,
    endReason: null,
    uploadingStatus: null,
    misses: 0,
    fruitlessRecoveries: 0,
    nextCheckAt: null,
    listedAt: null,
    stsExpiresAt: null,
    version: 1,
    idempotencyKey: null,
    ...changes,
  };
}

/** A recorder of a session that nothing has become of yet. */
export function attemptRow(
  changes: Partial<SnapshotAttempt> & Pick<SnapshotAttempt, "sessionId">,
): SnapshotAttempt {
  return {
    ordinal: 0,
    recorderUid: "900",
    resourceId: null,
    sid: null,
    startedAt: null,
    endedAt: null,
    endReason: null,
    ...changes,
  };
}

/** A picture of a session, each with an id and file name of its own. */
export function snapshotRow(changes: Partial<Snapshot> & Pick<Snapshot, "sessionId">): Snapshot {
  return {
    id: nextId(),
    fileName: `lessons/one/${randomUUID()}.jpg`,
    streamUid: "101",
    takenAt: CREATED_AT,
    backup: null,
    source: "CALLBACK",
    ...changes,
  };
}
