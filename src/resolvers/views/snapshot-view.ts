import type { Snapshot } from "../../schema/sessions/snapshot.js";
import type { Snapshot as SnapshotRow } from "../../sessions/model/snapshot.js";
import { snapshotIds } from "../ids/snapshot-ids.js";

/** A picture as the store keeps it -> as the API shows it; session and address are left to their resolvers. */
export function snapshotView(row: SnapshotRow): Snapshot {
  const { id, fileName, streamUid, takenAt, backup, source } = row;
  return {
    __typename: "Snapshot",
    row,
    id: snapshotIds.encode(id),
    fileName,
    streamUid,
    takenAt,
    backup,
    source,
  };
}
