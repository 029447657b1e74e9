import { isRtcUid } from "../../sessions/rules/is-rtc-uid.js";
import type { SnapshotNameParts } from "./snapshot-name-parts.js";

/**
 * A sid is 32 hex digits in practice but no form is documented (contracts/cloud-recording.md 1.2), so only its `_` ends
 * it, and what looks like a `bak<n>` is none. The cname takes all it can: the separators may occur in it, and the ones
 * that count are the last.
 */
const FILE_NAME =
  /^(?:bak(?<backup>\d{1,9})_)?(?<sid>(?!bak\d+_)[^_]+)_(?<cname>.+)__uid_s_(?<uid>\d+)__uid_e_(?<video>video_)?(?<utc>\d{17})\.jpg$/su;

/**
 * Reads an object key (contracts/cloud-recording.md 4.1); the counterpart of `buildSnapshotFileName`.
 *
 * @returns null for anything that is not the key of a screenshot; never throws.
 */
export function parseSnapshotFileName(objectKey: string): SnapshotNameParts | null {
  const steps = objectKey.split("/");
  const groups = FILE_NAME.exec(steps.at(-1) ?? "")?.groups;
  const { backup, sid, cname, uid, video, utc } = groups ?? {};
  if (sid === undefined || cname === undefined || uid === undefined || utc === undefined) return null;
  const takenAt = timeOf(utc);
  // A `bak00` or a uid of 0 is nothing the service writes.
  if (takenAt === null || !isRtcUid(uid) || (backup !== undefined && String(Number(backup)) !== backup))
    return null;
  return {
    prefix: steps.slice(0, -1),
    backup: backup === undefined ? null : Number(backup),
    sid,
    cname,
    streamUid: uid,
    takenAt,
    mode: video === undefined ? "raw" : "individual",
  };
}

/** `yyyyMMddHHmmssSSS` in UTC, or null for a moment no calendar has, or none that a picture's id can have. */
function timeOf(utc: string): Date | null {
  const iso = utc.replace(/^(....)(..)(..)(..)(..)(..)(...)$/, "$1-$2-$3T$4:$5:$6.$7Z");
  const time = new Date(iso);
  // Date.parse lets the 31st of February be the 3rd of March.
  // Invalid and before 1970 are out; PostgreSQL has no year 0, and one such name would keep a whole listing out.
  return time.getTime() >= 0 && time.toISOString() === iso ? time : null;
}
