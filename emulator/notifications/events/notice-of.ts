import type { Happening } from "../../recording/happenings/happening.js";
import type { Session } from "../../recording/sessions/session.js";
import type { SwitchValues } from "../../switches/switch-values.js";
import { eventOf } from "./event-of.js";
import { eventTable } from "./event-table.js";
import type { Notice } from "./notice.js";

/**
 * What a receiver is told of a happening: exactly one notice each, so that the sequence has no holes but lost ones.
 *
 * @param session as it was when it happened
 * @param story all that happened in it so far
 */
export function noticeOf(
  happening: Happening,
  session: Session,
  story: readonly Happening[],
  switches: SwitchValues,
): Notice {
  const { eventType, details } = eventOf(happening, session, story, switches);
  const { msgName, serviceType } = eventTable[eventType];
  return {
    eventType,
    cname: session.cname,
    uid: session.recorderUid,
    sid: happening.sid,
    sequence: happening.sequence,
    sendts: happening.at,
    serviceType: eventType === 45 ? switches["notifications.snapshotServiceType"] : serviceType,
    // Of a session that does both, the value is unknown (contracts/notifications.md A7).
    serviceScene: session.captureInterval === null ? "rtc_record" : "rtc_snapshot",
    details: { msgName, ...details },
  };
}
