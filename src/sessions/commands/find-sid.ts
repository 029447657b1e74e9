import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { Happening } from "../happening.js";
import { heardSid } from "../heard-sid.js";
import type { SnapshotSession } from "../model/snapshot-session.js";
import type { SessionParts } from "../session-parts.js";

/**
 * The recorder runs, and the answer that held its sid was lost. The service tells it nowhere else, but it writes it into
 * every picture's name: sids of this channel that no session has are tried with `query`, which takes only the one
 * that belongs to the resource.
 */
export async function findSid(session: SnapshotSession, parts: SessionParts): Promise<Happening> {
  const { recording, pictures, clock, pace } = parts;
  const { cname, recorderUid, resourceId, request } = session;
  const again: Happening = { event: "MISSING", againInMs: untilNextSearch(session, parts) };
  if (resourceId === null) return again;
  const window = pace.seconds(request.resourceExpiredHour * 3_600);
  // Without a picture the sid stands nowhere. Once it could not be used any more there is no point in looking on.
  if (session.startSentAt !== null && clock() >= session.startSentAt.getTime() + window) {
    return { event: "WINDOW_CLOSED" };
  }
  for (const sid of await pictures.strangeSids(session)) {
    try {
      const recorder = { cname, recorderUid, mode: request.mode, resourceId, sid };
      const answer = await recording.query(recorder, { patience: "watchful" });
      if (answer.kind === "gone") continue;
    } catch (error) {
      // A sid of another resource is refused; anything else is tried again with the next look.
      if (error instanceof StillgraphError) continue;
      throw error;
    }
    return { event: "STARTED", changes: heardSid(session, sid, { now: new Date(clock()), pace }) };
  }
  return again;
}

/** Ever longer: a picture comes soon, or somebody has to come into the channel first. */
function untilNextSearch({ sidUnheardAt }: SnapshotSession, { clock, pace }: SessionParts): number {
  const searchedFor = clock() - (sidUnheardAt?.getTime() ?? clock());
  return Math.min(pace.of("longestSidSearch"), Math.max(pace.of("sidSearch"), searchedFor / 2));
}
