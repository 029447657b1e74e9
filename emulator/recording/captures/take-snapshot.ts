import type { ChannelUser } from "../../channels/channel-user.js";
import { frameNumber } from "../card/frame-number.js";
import { scaledMs } from "../scheduling/scaled-ms.js";
import type { Session } from "../sessions/session.js";
import type { RecordingWorld } from "../world.js";
import { hasVideoPart } from "./has-video-part.js";
import { snapshotFileName } from "./snapshot-file-name.js";
import { uploadErrorCode } from "./upload-error-code.js";
import { uploadTargetOf } from "./upload-target-of.js";

/** An upload that takes longer has failed. */
const PATIENCE_MS = 20_000;

/**
 * Takes a user's picture and uploads it with the keys the session has now. How that went is a happening.
 *
 * @param takenAt ms since the epoch, on the card and in the file name
 * @returns `painted` when the picture exists, `ended` when it is in the bucket or was given up; neither rejects
 */
export function takeSnapshot(
  world: RecordingWorld,
  session: Session,
  user: ChannelUser,
  takenAt: number,
): { readonly painted: Promise<void>; readonly ended: Promise<void> } {
  const { cname, sid, mode, failovers, videoStreamType } = session;
  const { uid } = user;
  const switches = world.switches();
  const video = hasVideoPart(mode, switches["recording.rawFileName"]);
  const replace = switches["recording.cnameInFileName"] === "replaced";
  const name = snapshotFileName({ sid, cname, uid, takenAt, failovers, video, replace });
  const fileName = [...(session.storage.fileNamePrefix ?? []), name].join("/");
  const width = switches["recording.cardWidth"] / (videoStreamType === 1 ? 4 : 1);
  const delay = scaledMs(switches["recording.uploadDelay"], world.timeScale);

  const picture = world.paint({ cname, uid, takenAt }, frameNumber(user.joinedAt, takenAt), width);
  const upload = async (): Promise<void> => {
    try {
      const body = await picture;
      if (delay > 0) await pause(world, delay);
      await world.upload(
        uploadTargetOf(session.storage),
        { key: fileName, body, contentType: "image/jpeg" },
        AbortSignal.any([world.stopping, AbortSignal.timeout(PATIENCE_MS)]),
      );
      world.happenings.add(sid, world.clock(), {
        type: "snapshotUploaded",
        fileName,
        streamUid: uid,
        takenAt,
      });
    } catch (error) {
      if (world.stopping.aborted) return;
      world.happenings.add(sid, world.clock(), {
        type: "uploadFailed",
        fileName,
        streamUid: uid,
        takenAt,
        errorCode: uploadErrorCode(error),
        reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      });
    }
  };
  return {
    painted: picture.then(
      () => {},
      () => {},
    ),
    ended: upload(),
  };
}

/** Ends early, with an error, when the emulator stops. */
function pause({ scheduler, clock, stopping }: RecordingWorld, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new Error("the emulator stops"));
    stopping.addEventListener("abort", giveUp, { once: true });
    scheduler.at(clock() + ms, () => {
      stopping.removeEventListener("abort", giveUp);
      resolve();
    });
  });
}
