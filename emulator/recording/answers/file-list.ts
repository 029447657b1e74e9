import type { Happening } from "../happenings/happening.js";
import type { Session } from "../sessions/session.js";

/** A file of a recording as answers and notifications name it. */
interface RecordedFile {
  readonly fileName: string;
  readonly trackType: "video";
  readonly uid: string;
  readonly mixedAllUser: false;
  readonly isPlayable: true;
  /** ms since the epoch */
  readonly sliceStartTime: number;
}

/**
 * `fileList` and what goes with it, for sessions that record; never a JPG is in it (contracts/cloud-recording.md
 * 1.9). The files it names are not made: recording itself is not imitated.
 *
 * @param combined whether sessions that take screenshots besides recording have one
 */
export function fileList(
  session: Pick<Session, "sid" | "cname" | "records" | "captureInterval">,
  happenings: readonly Happening[],
  combined: boolean,
): { readonly fileListMode?: "json"; readonly fileList?: readonly RecordedFile[] } {
  if (!session.records || (session.captureInterval !== null && !combined)) return {};
  const begun = new Map<string, number>();
  for (const happening of happenings) {
    if (happening.type === "videoStreamState" && happening.receiving && !begun.has(happening.streamUid)) {
      begun.set(happening.streamUid, happening.at);
    }
  }
  return {
    fileListMode: "json",
    fileList: [...begun].map(([uid, sliceStartTime]) => ({
      fileName: `${session.sid}_${session.cname}__uid_s_${uid}__uid_e_video.m3u8`,
      trackType: "video",
      uid,
      mixedAllUser: false,
      isPlayable: true,
      sliceStartTime,
    })),
  };
}
