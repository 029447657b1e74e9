import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { SnapshotSession } from "../model/snapshot-session.js";
import type { SessionParts } from "../session-parts.js";

/**
 * Stops a recorder that is about to be given up. It may only be out of sight, or running without capturing, and would be
 * paid for beside its replacement.
 *
 * @returns whether it is sure not to run on; false where the service could not be asked.
 */
export async function letGo(session: SnapshotSession, { recording }: SessionParts): Promise<boolean> {
  const { cname, recorderUid, resourceId, sid, request } = session;
  if (resourceId === null || sid === null) return true;
  try {
    await recording.stop({ cname, recorderUid, mode: request.mode, resourceId, sid }, { async: true });
    return true;
  } catch (error) {
    if (!(error instanceof StillgraphError)) throw error;
    return !error.retryable;
  }
}
