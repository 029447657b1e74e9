/** Characters a cname may have and a file name may not (contracts/cloud-recording.md 4.1). */
const REPLACED = /[!@#$%^&*()+_.=[\]{}~|,;:?<>]/g;

/**
 * Name of a screenshot's file, `[bak<n>_]<sid>_<cname>__uid_s_<uid>__uid_e_[video_]<utc>.jpg`
 * (contracts/cloud-recording.md 4.1, seeds/cloud-recording-capture-screenshots.md).
 *
 * @param of.uid of the captured user
 * @param of.takenAt ms since the epoch
 * @param of.failovers how often the recorder was replaced; `bak` counts from 0
 * @param of.video whether `video_` is in it
 * @param of.replace whether special characters of the channel name become `-`
 */
export function snapshotFileName(of: {
  readonly sid: string;
  readonly cname: string;
  readonly uid: string;
  readonly takenAt: number;
  readonly failovers: number;
  readonly video: boolean;
  readonly replace: boolean;
}): string {
  const backup = of.failovers === 0 ? "" : `bak${of.failovers - 1}_`;
  const cname = of.replace ? of.cname.replaceAll(REPLACED, "-") : of.cname;
  const utc = new Date(of.takenAt).toISOString().replaceAll(/\D/g, "");
  return `${backup}${of.sid}_${cname}__uid_s_${of.uid}__uid_e_${of.video ? "video_" : ""}${utc}.jpg`;
}
