import { StillgraphError } from "../../errors/stillgraph-error.js";
import { updateSession } from "../../store/sessions/update-session.js";
import type { Happening } from "../happening.js";
import type { SnapshotSession } from "../model/snapshot-session.js";
import type { SessionParts } from "../session-parts.js";
import { findSid } from "./find-sid.js";
import { start } from "./start.js";

/** Stops the recorder; what was never started needs no stop, and what may run unheard is found out first. */
export async function stop(
  session: SnapshotSession,
  parts: SessionParts,
  options: { readonly async: boolean },
): Promise<Happening> {
  const { db, recording, clock, pace } = parts;
  const { cname, recorderUid, resourceId, sid, request, controllableUntil } = session;
  if (sid === null || resourceId === null) {
    // A start that was sent may have begun a recorder; sent again, it tells.
    if (session.startSentAt === null) return { event: "STOPPED" };
    return session.sidUnheardAt === null ? start(session, parts) : findSid(session, parts);
  }
  // Past the window the service may refuse; not to try would leave it running for sure.
  const windowClosed = controllableUntil !== null && clock() >= controllableUntil.getTime();
  const askedBefore = session.stopSentAt !== null;
  let row = session;
  if (!askedBefore) {
    const noted = await updateSession(db, session, { stopSentAt: new Date(clock()) });
    if (noted === "stale" || noted === "uidTaken") return { event: "MISSING", againInMs: 0 };
    row = noted;
  }
  try {
    const answer = await recording.stop({ cname, recorderUid, mode: request.mode, resourceId, sid }, options);
    switch (answer.kind) {
      case "stopped":
        return { event: "STOPPED", changes: { uploadingStatus: answer.uploadingStatus }, session: row };
      case "nothingCaptured":
        return { event: "NOTHING_CAPTURED", session: row };
      case "alreadyEnded":
        // After a stop of our own whose answer was lost, this is its answer.
        if (windowClosed) return { event: "WINDOW_CLOSED", session: row };
        return { event: askedBefore || answer.repeated ? "STOPPED" : "ALREADY_ENDED", session: row };
    }
  } catch (error) {
    if (!(error instanceof StillgraphError)) throw error;
    if (windowClosed) return { event: "WINDOW_CLOSED", session: row };
    return { event: "MISSING", againInMs: pace.of("troubleCheck"), error, session: row };
  }
}
