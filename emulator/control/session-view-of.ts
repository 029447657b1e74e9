import type { Happening } from "../recording/happenings/happening.js";
import { uploadTally } from "../recording/happenings/upload-tally.js";
import type { Session } from "../recording/sessions/session.js";
import { statusOf } from "../recording/sessions/status-of.js";
import type { SessionView } from "./session-view.js";

/** The view of a session. @param steady the status of one that captures */
export function sessionViewOf(
  session: Session,
  happenings: readonly Happening[],
  steady: 4 | 5,
): SessionView {
  const { sid, resourceId, cname, uid, recorderUid, mode, phase, exitReason, failovers } = session;
  const { done, failed, fileNames } = uploadTally(happenings);
  const time = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
  return {
    sid,
    resourceId,
    cname,
    uid,
    recorderUid,
    mode,
    state: phase.name,
    status: statusOf(phase, steady),
    startedAt: new Date(session.startedAt).toISOString(),
    endedAt: time(session.endedAt),
    exitReason,
    failovers,
    idleSince: time(session.idleSince),
    uploads: { done, failed },
    fileNames,
  };
}
