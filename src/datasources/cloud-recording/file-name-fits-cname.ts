import { cnameInFileName } from "./cname-in-file-name.js";

/**
 * Whether a file name's cname may stand for this channel. The sources leave open which of the characters are replaced
 * for screenshots (contracts/cloud-recording.md 4.1), so each may be itself or a `-`.
 *
 * @param written the cname as `parseSnapshotFileName` found it.
 */
export function fileNameFitsCname(written: string, cname: string): boolean {
  const replaced = cnameInFileName(cname);
  return (
    written.length === cname.length &&
    [...written].every((char, index) => char === cname[index] || char === replaced[index])
  );
}
