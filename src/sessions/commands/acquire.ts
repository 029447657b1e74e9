import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { Happening } from "../happening.js";
import type { SnapshotSession } from "../model/snapshot-session.js";
import type { SessionParts } from "../session-parts.js";

/** Obtains a resource. It costs nothing, so one whose answer was lost is simply left to expire. */
export async function acquire(session: SnapshotSession, parts: SessionParts): Promise<Happening> {
  const { recording, clock, pace } = parts;
  const { cname, recorderUid, request, stopAt } = session;
  // A replacement that could not be had until now is not wanted any more.
  if (stopAt !== null && clock() >= stopAt.getTime()) return { event: "DURATION_REACHED" };
  try {
    const resourceId = await recording.acquire(
      { cname, recorderUid },
      request,
      session.status === "STARTING" ? "ordered" : "running",
    );
    return {
      event: "ACQUIRED",
      changes: { resourceId, acquiredAt: new Date(clock()), startSentAt: null },
    };
  } catch (error) {
    const patient =
      clock() - session.createdAt.getTime() < pace.of("startPatience") || session.status === "RECOVERING";
    if (error instanceof StillgraphError && error.retryable && patient) {
      return { event: "MISSING", againInMs: pace.of("troubleCheck"), error };
    }
    return { event: "START_REFUSED", error };
  }
}
