import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { Happening } from "../happening.js";
import type { SnapshotSession } from "../model/snapshot-session.js";
import type { SessionParts } from "../session-parts.js";
import { judgeLoss } from "./judge-loss.js";
import { refreshStorageKeys } from "./refresh-storage-keys.js";

/** How often a session is looked at that would end by itself soon after its last user left. */
const LOOKS_PER_IDLE_TIME = 3;

/** Looks after a session that has a sid: its end, its keys, and whether its recorder is still there. */
export async function check(session: SnapshotSession, parts: SessionParts): Promise<Happening> {
  const { recording, clock, pace } = parts;
  const { cname, recorderUid, resourceId, sid, request, controllableUntil, stopAt } = session;
  if (resourceId === null || sid === null) return { event: "LOST" };
  const now = clock();
  if (controllableUntil !== null) {
    // Left alone it would go on capturing, and be paid for, with nobody able to stop it.
    if (now >= controllableUntil.getTime() - pace.of("windowMargin")) return { event: "WINDOW_CLOSING" };
  }
  if (stopAt !== null && now >= stopAt.getTime()) return { event: "DURATION_REACHED" };
  try {
    // Keys that cannot be renewed just now must not hide that the recorder is lost; the next look tries again.
    const refreshed = await refreshStorageKeys(session, parts).catch((error: unknown) => {
      if (!(error instanceof StillgraphError)) throw error;
      parts.log.warn(
        { sessionId: session.id, err: error },
        "the storage keys of a session could not be renewed",
      );
      return {};
    });
    const answer = await recording.query(
      { cname, recorderUid, mode: request.mode, resourceId, sid },
      { patience: "watchful" },
    );
    if (answer.kind === "gone") return await missing(session, parts);
    return await heard(session, answer.status, refreshed, parts);
  } catch (error) {
    if (!(error instanceof StillgraphError)) throw error;
    // Nothing is known of the recorder: the service could not be asked.
    return { event: "UNCONFIRMED", againInMs: pace.of("troubleCheck"), error };
  }
}

/** What the numbers of `query` mean for the session (contracts/cloud-recording.md 1.9). */
async function heard(
  session: SnapshotSession,
  status: number,
  refreshed: Partial<SnapshotSession>,
  parts: SessionParts,
): Promise<Happening> {
  const { clock, pace } = parts;
  const now = clock();
  if (status === 4 || status === 5) {
    const changes = {
      ...refreshed,
      misses: 0,
      fruitlessRecoveries: 0,
      capturingSince: session.capturingSince ?? new Date(now),
    };
    return { event: "CONFIRMED", changes, againInMs: untilNextLook(session, parts) };
  }
  if (status === 7 || status === 8) return { event: "ENDED_IDLE" };
  if (status === 20) return judgeLoss(session, parts);
  const since = (session.recorderStartedAt ?? session.createdAt).getTime();
  // One that captured before may be moving to another server, which takes as long as being out of sight does.
  if (status < 4 && session.status === "CAPTURING") return missing(session, parts);
  if (status < 4 && now - since > pace.of("confirmWithin")) return judgeLoss(session, parts);
  return {
    event: "UNCONFIRMED",
    changes: { ...refreshed, misses: 0 },
    againInMs: pace.of("unconfirmedCheck"),
  };
}

async function missing(session: SnapshotSession, parts: SessionParts): Promise<Happening> {
  const misses = session.misses + 1;
  const pause = parts.pace.missing(misses);
  return pause === null
    ? judgeLoss(session, parts)
    : { event: "MISSING", changes: { misses }, againInMs: pause };
}

/** About every two minutes, more often where the service gives up on an empty channel soon. */
function untilNextLook({ request }: SnapshotSession, { pace }: SessionParts): number {
  const perIdleTime = pace.seconds(request.maxIdleTime) / LOOKS_PER_IDLE_TIME;
  return Math.max(pace.of("shortestCheck"), Math.min(pace.of("healthCheck"), perIdleTime));
}
