import type { SnapshotSession } from "../model/snapshot-session.js";
import type { SessionParts } from "../session-parts.js";

/**
 * Hands the service fresh STS keys before those it has expire (contracts/cloud-recording.md 1.7, 1.8). A profile that
 * cannot renew its keys gives the same ones, and the session goes on with what it has.
 *
 * @returns what to write down: the new expiry, or nothing.
 */
export async function refreshStorageKeys(
  session: SnapshotSession,
  parts: SessionParts,
): Promise<Partial<SnapshotSession>> {
  const { recording, storage, clock, pace } = parts;
  const { cname, recorderUid, resourceId, sid, request, stsExpiresAt } = session;
  if (stsExpiresAt === null || resourceId === null || sid === null) return {};
  if (stsExpiresAt.getTime() - clock() > pace.of("stsMargin")) return {};
  const keys = await storage.writeKeys(session, parts.secrets.open(session.id, session.sealed));
  const fresh = keys.sts?.expiresAt ?? null;
  if (fresh === null || fresh <= stsExpiresAt) return {};
  const answer = await recording.update(
    { cname, recorderUid, mode: request.mode, resourceId, sid },
    { storage: { target: session.storage, keys } },
  );
  // Nobody took them: the recorder that is found again, or the next one, has to be given them.
  return answer.kind === "gone" ? {} : { stsExpiresAt: fresh };
}
