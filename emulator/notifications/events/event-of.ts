import { fileList } from "../../recording/answers/file-list.js";
import type { Happening } from "../../recording/happenings/happening.js";
import type { Session } from "../../recording/sessions/session.js";
import type { SwitchValues } from "../../switches/switch-values.js";
import type { EventType } from "./event-type.js";

/** What 1 says of a picture that could not be uploaded (contracts/notifications.md A8.1). */
const UPLOADER_MODULE = 1;
const MAJOR = 4;

/** leaveCode of a recorder that left the channel because it was told to. */
const CLIENT_LEAVE = 16;

/**
 * Number and `details` (without `msgName`) of the event that tells of a happening (contracts/notifications.md A8.1).
 *
 * @param story all that happened in the session so far
 */
export function eventOf(
  happening: Happening,
  session: Pick<Session, "sid" | "cname" | "records" | "captureInterval">,
  story: readonly Happening[],
  switches: SwitchValues,
): { readonly eventType: EventType; readonly details: Readonly<Record<string, unknown>> } {
  const nameField = switches["notifications.fileNameField"];
  switch (happening.type) {
    case "recorderStarted":
      return { eventType: 40, details: { status: 0 } };
    case "highAvailabilityReady":
      return { eventType: 13, details: {} };
    case "uploaderStarted":
      return { eventType: 30, details: { status: 0 } };
    case "uploadProgress":
      return { eventType: 33, details: { progress: happening.progress } };
    case "videoStreamState": {
      const { streamUid, receiving, at } = happening;
      const state = receiving ? 0 : 1;
      return { eventType: 44, details: { streamUid, state, [switches["notifications.utcMsField"]]: at } };
    }
    case "snapshotUploaded":
      return { eventType: 45, details: { [nameField]: happening.fileName } };
    case "uploadFailed": {
      const { errorCode, reason: errorMsg } = happening;
      return {
        eventType: 1,
        details: { module: UPLOADER_MODULE, errorLevel: MAJOR, errorCode, stat: 1, errorMsg },
      };
    }
    case "failedOver":
      return { eventType: 12, details: { newUid: Number(happening.newUid) } };
    case "recorderLeft": {
      const { leaveCode } = happening;
      const stopped = switches["notifications.leaveCode"];
      return { eventType: 41, details: { leaveCode: leaveCode === CLIENT_LEAVE ? stopped : leaveCode } };
    }
    case "uploadsEnded": {
      const { uploadingStatus } = happening;
      const details = {
        status: uploadingStatus === "uploaded" || uploadingStatus === "backuped" ? 0 : 1,
        ...filesOf(session, story, switches),
      };
      return { eventType: uploadingStatus === "uploaded" ? 31 : 32, details };
    }
    case "exited":
      return { eventType: 11, details: { exitStatus: happening.exitStatus } };
  }
}

/** The list of files a recording session has; sessions that only take screenshots have none (contracts/notifications.md A8.1). */
function filesOf(
  session: Parameters<typeof fileList>[0],
  story: readonly Happening[],
  switches: SwitchValues,
): Record<string, unknown> {
  const { fileList: files } = fileList(session, story, switches["recording.combinedFileList"]);
  if (files === undefined) return {};
  const nameField = switches["notifications.fileNameField"];
  return { fileList: files.map(({ fileName, ...file }) => ({ [nameField]: fileName, ...file })) };
}
