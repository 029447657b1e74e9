import { hasEnded } from "../sessions/model/has-ended.js";
import type { SnapshotSession } from "../sessions/model/snapshot-session.js";
import type { Callback } from "./callback.js";

/** Clocks of the service and of this server may differ by this much, in milliseconds. */
const CLOCK_SKEW_MS = 60_000;

/**
 * Whether a callback of a sid that no session has comes from the recorder of this one, whose start was sent and whose
 * sid was not heard: the channel and the recorder's uid are the same, and no other recorder can have had that uid
 * since. A session has had its sid for long when late callbacks of an earlier one arrive.
 */
export function mayAdopt(
  session: Pick<SnapshotSession, "status" | "sid" | "cname" | "recorderUid" | "startSentAt">,
  { sid, cname, recorderUid, sentAt }: Pick<Callback, "sid" | "cname" | "recorderUid" | "sentAt">,
): boolean {
  return (
    sid !== "" &&
    session.sid === null &&
    session.startSentAt !== null &&
    !hasEnded(session.status) &&
    session.cname === cname &&
    session.recorderUid === recorderUid &&
    session.startSentAt.getTime() <= sentAt.getTime() + CLOCK_SKEW_MS
  );
}
