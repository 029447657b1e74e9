import { StillgraphError } from "../../errors/stillgraph-error.js";
import { lastPictureAt } from "../../store/snapshots/last-picture-at.js";
import type { Happening } from "../happening.js";
import { lossOf } from "../loss-of.js";
import type { SnapshotSession } from "../model/snapshot-session.js";
import type { SessionParts } from "../session-parts.js";
import { letGo } from "./let-go.js";

/**
 * The recorder is gone, and the service does not say why. The pictures do: where none came for as long as the service
 * waits for a user, nobody was there and the session has ended as it should. Otherwise it was lost.
 */
export async function judgeLoss(session: SnapshotSession, parts: SessionParts): Promise<Happening> {
  const { db, pictures, clock, pace } = parts;
  const listed = await pictures.record(session).catch((error: unknown) => {
    if (!(error instanceof StillgraphError)) throw error;
    // A bucket that cannot be read just now tells as little as one that may not be read.
    return false;
  });
  // It was gone before it was looked for in vain again and again.
  const idleFor = clock() - missedFor(session, pace) - (await lastSignOfLife(session, db)).getTime();
  // The last picture is up to one interval older than the last user.
  const { maxIdleTime, captureInterval } = session.request;
  const idle = listed && idleFor >= pace.seconds(maxIdleTime + captureInterval);
  if (!(await letGo(session, parts))) return { event: "UNCONFIRMED", againInMs: pace.of("troubleCheck") };
  if (idle) return { event: "ENDED_IDLE" };
  return lossOf(session);
}

/** Milliseconds from the first look in vain until this one. */
function missedFor({ misses }: SnapshotSession, pace: SessionParts["pace"]): number {
  let ms = 0;
  for (let miss = 1; miss <= misses; miss++) ms += pace.missing(miss) ?? 0;
  return ms;
}

async function lastSignOfLife(session: SnapshotSession, db: SessionParts["db"]): Promise<Date> {
  const started = session.recorderStartedAt ?? session.createdAt;
  const picture = await lastPictureAt(db, session.id);
  return picture !== null && picture > started ? picture : started;
}
