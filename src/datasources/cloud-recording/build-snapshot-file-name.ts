import type { SnapshotNameParts } from "./snapshot-name-parts.js";

/**
 * The object key of a screenshot: `<prefix>/[bak<n>_]<sid>_<cname>__uid_s_<uid>__uid_e_[video_]<utc>.jpg`
 * (contracts/cloud-recording.md 4.1). `parseSnapshotFileName` reads back exactly the same parts.
 *
 * @throws RangeError for parts that could not be told apart again: a sid with `_` or `/` in it or one that looks like
 * `bak<n>`, a cname that is empty or has a `/`, a year that is not of four digits.
 */
export function buildSnapshotFileName(parts: SnapshotNameParts): string {
  const { prefix, backup, sid, cname, streamUid, takenAt, mode } = parts;
  if (!/^[^_/]+$/.test(sid) || /^bak\d+$/.test(sid)) throw new RangeError("not a sid a file name can hold");
  if (!/^[^/]+$/.test(cname)) throw new RangeError("not a cname a file name can hold");
  const utc = takenAt.toISOString().replace(/\D/g, "");
  if (utc.length !== 17) throw new RangeError("the year must have four digits");
  const bak = backup === null ? "" : `bak${backup}_`;
  const video = mode === "individual" ? "video_" : "";
  return [...prefix, `${bak}${sid}_${cname}__uid_s_${streamUid}__uid_e_${video}${utc}.jpg`].join("/");
}
