import { randomUUID } from "node:crypto";
import type { Snapshot } from "../../src/sessions/model/snapshot.js";
import { storeRowId } from "./store-row-id.js";

/** A picture of a session, each with an id and file name of its own. */
export function snapshotRow(changes: Partial<Snapshot> & Pick<Snapshot, "sessionId">): Snapshot {
  return {
    id: storeRowId(),
    fileName: `lessons/one/${randomUUID()}.jpg`,
    streamUid: "101",
    takenAt: new Date("2026-11-21T10:00:00.123Z"),
    backup: null,
    source: "CALLBACK",
    ...changes,
  };
}
