import type { SnapshotSession } from "../../schema/sessions/snapshot-session.js";
import type { CaptureRequest } from "../../sessions/model/capture-request.js";
import type { SnapshotSession as SessionRow } from "../../sessions/model/snapshot-session.js";
import { everyone } from "../../sessions/rules/everyone.js";
import { sessionIds } from "../ids/session-ids.js";

/** A session as the store keeps it -> as the API shows it. Fields that need a service are left to their resolvers. */
export function sessionView(row: SessionRow): SnapshotSession {
  const { request, storage } = row;
  const { profile, vendor, region, bucket, fileNamePrefix } = storage;
  return {
    __typename: "SnapshotSession",
    row,
    id: sessionIds.encode(row.id),
    cname: row.cname,
    recorderUid: row.failedOverTo ?? row.recorderUid,
    sid: row.sid,
    resourceId: row.resourceId,
    mode: modes[request.mode],
    status: row.status,
    captureInterval: request.captureInterval,
    subscribeVideoUids: restriction(request.subscribeVideoUids),
    unsubscribeVideoUids: restriction(request.unsubscribeVideoUids),
    storage: { profile, vendor, region, bucket, fileNamePrefix },
    createdAt: row.createdAt,
    startedAt: row.startedAt,
    capturingSince: row.capturingSince,
    endedAt: row.endedAt,
    controllableUntil: row.controllableUntil,
    endReason: row.endReason,
    uploadingStatus: row.uploadingStatus,
  };
}

const modes = { individual: "INDIVIDUAL", raw: "RAW" } as const satisfies Record<
  CaptureRequest["mode"],
  SnapshotSession["mode"]
>;

/** A list that names everyone restricts nothing, like none at all. */
function restriction(uids: readonly string[] | undefined): readonly string[] | null {
  return uids === undefined || uids.includes(everyone) ? null : uids;
}
