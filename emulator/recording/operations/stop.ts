import type { Operation } from "../../http/operation.js";
import type { SwitchValues } from "../../switches/switch-values.js";
import { fileList } from "../answers/file-list.js";
import { refusals } from "../answers/refusals.js";
import { successBody } from "../answers/success-body.js";
import { uploadTally } from "../happenings/upload-tally.js";
import { stopRequestSchema } from "../requests/stop-request-schema.js";
import { endsWithin } from "../scheduling/ends-within.js";
import { scaledMs } from "../scheduling/scaled-ms.js";
import { endedLately } from "../sessions/ended-lately.js";
import { hasCaptured } from "../sessions/has-captured.js";
import { hasEnded } from "../sessions/has-ended.js";
import { isLive } from "../sessions/is-live.js";
import { uploadingStatusOf } from "../sessions/uploading-status-of.js";
import { readRequest } from "./read-request.js";
import { type RecordingService, recordingOperation } from "./recording-operation.js";
import { sessionOfCall } from "./session-of-call.js";

/** A synchronous stop waits so long for the uploads (contracts/cloud-recording.md 1.10). */
const UPLOAD_SECONDS = 20;

/**
 * Real milliseconds. Pictures are really drawn and uploaded, which takes the same time at every scale: only an upload
 * that is delayed on purpose is too late by the scaled clock.
 */
function uploadWaitMs(timeScale: number, switches: Pick<SwitchValues, "recording.uploadDelay">): number {
  const delayed = switches["recording.uploadDelay"] > UPLOAD_SECONDS;
  return scaledMs(UPLOAD_SECONDS, delayed ? timeScale : 1);
}

/** `POST …/stop`: the end of a session, answered when its files are uploaded unless asked not to wait (contracts/cloud-recording.md 1.10). */
export function stop(service: RecordingService): Operation {
  return recordingOperation(service, {
    name: "stop",
    method: "POST",
    path: "/resourceid/:resourceid/sid/:sid/mode/:mode/stop",
    carryOut: async ({ world, fleet, switches }, call) => {
      const { cname, uid, clientRequest } = readRequest(call, stopRequestSchema, "Stop");
      const session = sessionOfCall(world, call, switches);
      const { sid } = session;
      if (session.cname !== cname || session.uid !== uid) throw refusals.otherParameters(switches);
      if (!isLive(session.phase)) {
        const known = !hasEnded(session.phase) || endedLately(session, world.clock(), world.timeScale);
        throw known ? refusals.invalidOperation() : refusals.workerNotFound();
      }
      if (session.phase.name === "failover" && switches["recording.stopDuringFailover"] === "404/404") {
        throw refusals.workerNotFound();
      }

      const ended = fleet.of(sid)?.stop() ?? Promise.resolve();
      const envelope = switches["recording.envelope"];
      if (clientRequest.async_stop) {
        await world.store.settled();
        const serverResponse =
          switches["recording.asyncStopAnswer"] === "unknown" ? { uploadingStatus: "unknown" } : {};
        return { status: 200, body: successBody(session, envelope, { serverResponse }) };
      }

      const inTime = await endsWithin(ended, uploadWaitMs(world.timeScale, switches), world);
      await world.store.settled();
      if (!inTime) {
        throw switches["recording.uploadTimeout"] === "206/65"
          ? refusals.notCompleted()
          : refusals.uploadTimeout();
      }
      const happenings = world.happenings.of(sid);
      const captured = hasCaptured(session, happenings);
      if (!captured && switches["recording.nothingCaptured"] === "206/435") throw refusals.nothingRecorded();
      const serverResponse = {
        ...fileList(session, happenings, switches["recording.combinedFileList"]),
        uploadingStatus: captured
          ? uploadingStatusOf(uploadTally(happenings), switches["recording.failedUploads"])
          : "backuped",
      };
      return { status: 200, body: successBody(session, envelope, { serverResponse }) };
    },
  });
}
