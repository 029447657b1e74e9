import { StillgraphError } from "../../errors/stillgraph-error.js";
import { addAttempt } from "../../store/attempts/add-attempt.js";
import { attemptsOf } from "../../store/attempts/attempts-of.js";
import { liveRecorderUids } from "../../store/sessions/live-recorder-uids.js";
import { updateSession } from "../../store/sessions/update-session.js";
import { transact } from "../../store/transact.js";
import { allotRecorderUid } from "../allot-recorder-uid.js";
import type { SnapshotSession } from "../model/snapshot-session.js";
import { noteAttempt } from "../note-attempt.js";
import type { SessionParts } from "../session-parts.js";

const TRIES = 20;

/**
 * Ends the present attempt and gives the session another recorder uid, one it has not had before: the service may not
 * have let go of the old one yet.
 *
 * @returns the session with its new uid, or "stale" when somebody changed it meanwhile.
 * @throws StillgraphError CONFLICT when the range of uids is used up.
 */
export async function replace(
  session: SnapshotSession,
  endReason: string,
  { db, config, clock, random }: SessionParts,
): Promise<SnapshotSession | "stale"> {
  const attempts = (await attemptsOf(db, [session.id])).get(session.id) ?? [];
  const taken = new Set([
    ...(await liveRecorderUids(db, session.appId, session.cname)),
    ...attempts.map(({ recorderUid }) => recorderUid),
  ]);
  for (let tries = 0; tries < TRIES; tries++) {
    const recorderUid = allotRecorderUid(config.recorderUids, taken, random);
    if (recorderUid === null) break;
    const written = await transact(db, async (transaction) => {
      const updated = await updateSession(transaction, session, { ...withoutRecorder, recorderUid });
      if (updated === "stale" || updated === "uidTaken") return updated;
      await noteAttempt(transaction, session.id, { endedAt: new Date(clock()), endReason });
      await addAttempt(transaction, {
        sessionId: session.id,
        ordinal: attempts.length,
        recorderUid,
        resourceId: null,
        sid: null,
        startedAt: null,
        endedAt: null,
        endReason: null,
      });
      return updated;
    });
    if (written !== "uidTaken") return written;
    taken.add(recorderUid);
  }
  throw new StillgraphError("CONFLICT", `No recorder uid is free in channel ${session.cname}.`);
}

const withoutRecorder = {
  failedOverTo: null,
  resourceId: null,
  acquiredAt: null,
  startSentAt: null,
  sidUnheardAt: null,
  sid: null,
  recorderStartedAt: null,
  stsExpiresAt: null,
  misses: 0,
} as const;
