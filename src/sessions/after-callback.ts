import type { Callback } from "../callbacks/callback.js";
import { detailsOf } from "../events/details/details-of.js";
import { recorderLeaveDetails } from "../events/details/recorder-leave-details.js";
import { recordingErrorDetails } from "../events/details/recording-error-details.js";
import { sessionExitDetails } from "../events/details/session-exit-details.js";
import { sessionFailoverDetails } from "../events/details/session-failover-details.js";
import { startedDetails } from "../events/details/started-details.js";
import type { Happening } from "./happening.js";
import { lossOf } from "./loss-of.js";
import { sessionTable } from "./machine/session-table.js";
import type { SnapshotSession } from "./model/snapshot-session.js";

/**
 * What a callback means for the session it is about (contracts/notifications.md A8.1), or null where it means nothing:
 * callbacks come late, twice and in any order, so only those of the present recorder count, and only as far as the
 * machine's table knows them in the present status. None of them starts or stops a recorder; the supervisor does what
 * follows.
 *
 * What a callback cannot prove makes the supervisor look at once: `query` is the reliable source (A3).
 */
export function afterCallback(
  session: SnapshotSession,
  callback: Pick<Callback, "code" | "sid" | "recorderUid" | "payload">,
  now: Date,
): Happening | null {
  if (session.sid === null || session.sid !== callback.sid) return null;
  const happening = meaningOf(session, callback, now);
  if (happening === null || sessionTable[session.status][happening.event] === undefined) return null;
  return happening;
}

const LOOK_NOW: Happening = { event: "HINTED" };

function meaningOf(
  session: SnapshotSession,
  { code, recorderUid, payload }: Pick<Callback, "code" | "recorderUid" | "payload">,
  now: Date,
): Happening | null {
  const details = detailsOf(payload);
  // One that the service has moved still says goodbye for its former self.
  const isPresent = recorderUid === (session.failedOverTo ?? session.recorderUid);
  switch (code) {
    case 1:
      // The highest level may end the session (A8.1).
      return recordingErrorDetails(details)?.errorLevel === "FATAL" ? LOOK_NOW : null;
    case 11: {
      const exit = sessionExitDetails(details);
      if (exit === null || !isPresent) return LOOK_NOW;
      return exit.normal ? { event: "EXITED" } : lossOf(session);
    }
    case 12: {
      const move = sessionFailoverDetails(details);
      if (move === null) return null;
      const changes = { failedOverTo: move.newRecorderUid, misses: 0 };
      return { event: "MOVED", changes, againInMs: untilNextCheck(session, now) };
    }
    case 40:
      return startedDetails(details)?.ok === false ? LOOK_NOW : null;
    case 41: {
      const nobody = recorderLeaveDetails(details)?.reasons.includes("NO_USERS") ?? false;
      return nobody && isPresent ? { event: "ENDED_IDLE" } : LOOK_NOW;
    }
    case 45:
      return session.status === "STARTED" ? captures(session, now) : null;
    default:
      return null;
  }
}

/** A picture is in the bucket: as good as the service's own word. */
function captures(session: SnapshotSession, now: Date): Happening {
  return {
    event: "CONFIRMED",
    changes: { misses: 0, fruitlessRecoveries: 0, capturingSince: session.capturingSince ?? now },
    againInMs: untilNextCheck(session, now),
  };
}

/** Leaves the supervisor's next look where it is. */
function untilNextCheck({ nextCheckAt }: SnapshotSession, now: Date): number {
  return Math.max(0, (nextCheckAt?.getTime() ?? now.getTime()) - now.getTime());
}
