import type { Operation } from "../../http/operation.js";
import type { SwitchValues } from "../../switches/switch-values.js";
import { fileList } from "../answers/file-list.js";
import { refusals } from "../answers/refusals.js";
import { successBody } from "../answers/success-body.js";
import { endedLately } from "../sessions/ended-lately.js";
import { hasEnded } from "../sessions/has-ended.js";
import type { Session } from "../sessions/session.js";
import { sliceStartTime } from "../sessions/slice-start-time.js";
import { statusOf } from "../sessions/status-of.js";
import type { RecordingWorld } from "../world.js";
import { type RecordingService, recordingOperation } from "./recording-operation.js";
import { sessionOfCall } from "./session-of-call.js";

/** `GET …/query`: how a session is doing (contracts/cloud-recording.md 1.9). */
export function query(service: RecordingService): Operation {
  return recordingOperation(service, {
    name: "query",
    method: "GET",
    path: "/resourceid/:resourceid/sid/:sid/mode/:mode/query",
    carryOut: async ({ world, switches }, call) => {
      const session = sessionOfCall(world, call, switches);
      if (hasEnded(session.phase)) checkStillKnown(world, session, switches);
      // A session that records as well is known to be at 5 (1.9).
      const steady = session.records ? 5 : switches["recording.steadyStatus"];
      const status = statusOf(session.phase, steady);
      if (status === null) throw refusals.workerNotFound();

      const happenings = world.happenings.of(session.sid);
      const serverResponse = {
        status,
        ...fileList(session, happenings, switches["recording.combinedFileList"]),
        sliceStartTime: sliceStartTime(happenings),
      };
      return {
        status: 200,
        body: successBody(session, switches["recording.envelope"], { serverResponse }),
      };
    },
  });
}

/** @throws RecordingRefusal what an ended session answers, unless it may still show its last status */
function checkStillKnown(world: RecordingWorld, session: Session, switches: SwitchValues): void {
  if (switches["recording.badToken"] === "109/110") {
    if (session.exitReason === "tokenExpired") throw refusals.tokenExpired(switches);
    if (session.exitReason === "tokenWrong") throw refusals.tokenInvalid(switches);
  }
  const wish = switches["recording.endedQuery"];
  if (wish === "404/404" || !endedLately(session, world.clock(), world.timeScale)) {
    throw refusals.workerNotFound();
  }
  if (wish === "501") throw refusals.exiting(switches);
}
