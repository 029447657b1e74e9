import { v7 as uuidv7 } from "uuid";
import { fileNameFitsCname } from "../datasources/cloud-recording/file-name-fits-cname.js";
import { parseSnapshotFileName } from "../datasources/cloud-recording/parse-snapshot-file-name.js";
import { detailsOf } from "../events/details/details-of.js";
import { readText } from "../events/details/read-text.js";
import type { Snapshot } from "../sessions/model/snapshot.js";
import type { SnapshotSession } from "../sessions/model/snapshot-session.js";
import type { Callback } from "./callback.js";

const SNAPSHOT_FILE = 45;

/**
 * The picture that a callback tells of, or null: it is no 45, or the name is not that of a picture of this session's
 * recorder. Everything there is to know of a picture stands in its name (contracts/notifications.md A8.1).
 *
 * @returns a picture with a new id, which sorts by the moment it was taken.
 */
export function snapshotOf(
  { code, sid, payload }: Pick<Callback, "code" | "sid" | "payload">,
  session: Pick<SnapshotSession, "id" | "cname">,
): Snapshot | null {
  if (code !== SNAPSHOT_FILE) return null;
  const details = detailsOf(payload);
  // The service's documents spell it both ways.
  const fileName = readText(details["fileName"]) ?? readText(details["filename"]);
  const name = fileName === null ? null : parseSnapshotFileName(fileName);
  if (fileName === null || name === null) return null;
  if (name.sid !== sid || !fileNameFitsCname(name.cname, session.cname)) return null;
  const { streamUid, takenAt, backup } = name;
  return {
    id: uuidv7({ msecs: takenAt.getTime() }),
    sessionId: session.id,
    fileName,
    streamUid,
    takenAt,
    backup,
    source: "CALLBACK",
  };
}
