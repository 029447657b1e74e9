import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { SnapshotSession } from "../model/snapshot-session.js";
import type { SessionParts } from "../session-parts.js";
import { letGo } from "./let-go.js";

/**
 * Records what is in the bucket once a session has ended. Uploads may be late, so it is looked at again: shortly
 * after, and some minutes later unless the service said that everything had been uploaded.
 *
 * A bucket that cannot be listed is tried again for a day: its keys may be put right meanwhile.
 *
 * @returns what to write down; `nextCheckAt` null when this was the last look.
 */
export async function listPictures(
  session: SnapshotSession,
  parts: SessionParts,
): Promise<Partial<SnapshotSession>> {
  const { pictures, clock, pace, log } = parts;
  // "Not found" is also what a recorder answers that is just moving to another server, and which comes back.
  if (session.endReason === "ALREADY_ENDED") await letGo(session, parts);
  const listed = await pictures.record(session).catch((error: unknown) => {
    if (!(error instanceof StillgraphError)) throw error;
    log.warn({ sessionId: session.id, err: error }, "the bucket of a session could not be listed");
    return "failed" as const;
  });
  const now = clock();
  const sinceEnd = now - (session.endedAt?.getTime() ?? now);
  const lookAgainAt = (pause: number) => ({ nextCheckAt: new Date(now + pause) });
  if (listed === "failed") {
    return sinceEnd < pace.of("listingPatience") ? lookAgainAt(pace.of("lateListing")) : lastLook;
  }
  const noted = listed ? { listedAt: new Date(now) } : {};
  if (sinceEnd < pace.of("secondListing")) return { ...noted, ...lookAgainAt(pace.of("secondListing")) };
  if (sinceEnd < pace.of("lateListing") && session.uploadingStatus !== "UPLOADED") {
    return { ...noted, ...lookAgainAt(pace.of("lateListing")) };
  }
  return { ...noted, ...lastLook };
}

/** Nothing is started or renewed for it any more, so its secrets are not needed either. */
const lastLook = { nextCheckAt: null, sealed: null } as const;
