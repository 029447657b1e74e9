import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { UpstreamRefusal } from "../../errors/upstream-refusal.js";
import { updateSession } from "../../store/sessions/update-session.js";
import type { Happening } from "../happening.js";
import type { SnapshotSession } from "../model/snapshot-session.js";
import { recorderTokenFor } from "../recorder-token-for.js";
import type { SessionParts } from "../session-parts.js";

/**
 * Starts the recorder. That it is being started is written before the call, so that a crash in between is followed by
 * the same call for the same resource: the service then says that it runs already, and nothing is paid twice.
 */
export async function start(session: SnapshotSession, parts: SessionParts): Promise<Happening> {
  const { db, clock, pace } = parts;
  const { resourceId, acquiredAt } = session;
  if (resourceId === null) return { event: "RESOURCE_SPENT" };
  const neverSent = session.startSentAt === null;
  if (neverSent && acquiredAt !== null && clock() - acquiredAt.getTime() >= pace.of("resourceLife")) {
    return { event: "RESOURCE_SPENT", changes: withoutResource };
  }
  const startSentAt = session.startSentAt ?? new Date(clock());
  const noted = neverSent ? await updateSession(db, session, { startSentAt }) : session;
  // Somebody asked to stop it meanwhile: nothing was sent, the row is read again.
  if (noted === "stale" || noted === "uidTaken") return { event: "MISSING", againInMs: 0 };
  const happening = await send(noted, resourceId, parts);
  // The queue was full: nothing was sent, and there is nothing to clean up.
  const unsent =
    neverSent && happening.error instanceof StillgraphError && happening.error.code === "RATE_LIMITED";
  return { ...happening, session: noted, ...(unsent ? { changes: { startSentAt: null } } : {}) };
}

async function send(session: SnapshotSession, resourceId: string, parts: SessionParts): Promise<Happening> {
  const { recording, clock, pace } = parts;
  const { cname, recorderUid } = session;
  try {
    const secrets = parts.secrets.open(session.id, session.sealed);
    const keys = await parts.storage.writeKeys(session, secrets);
    const rtcToken = recorderTokenFor(session, secrets, parts);
    const { request, storage, status } = session;
    const answer = await recording.start(
      { cname, recorderUid },
      resourceId,
      { request, storage, keys, rtcToken, decryption: secrets.decryption },
      status === "STARTING" ? "granted" : "running",
    );
    switch (answer.kind) {
      case "started":
        return {
          event: "STARTED",
          changes: { ...running(session, parts), sid: answer.sid, stsExpiresAt: keys.sts?.expiresAt ?? null },
          againInMs: pace.of("firstCheck"),
        };
      case "alreadyStarted":
        return { event: "SID_UNHEARD", changes: { sidUnheardAt: new Date(clock()) } };
      case "uidTaken":
        return session.recorderUidGiven && session.status === "STARTING"
          ? { event: "START_REFUSED", error: uidInUse(session, answer.upstream) }
          : { event: "UID_TAKEN", refusal: answer.upstream };
      case "resourceSpent":
        return { event: "RESOURCE_SPENT", changes: withoutResource, refusal: answer.upstream };
    }
  } catch (error) {
    // The call may have reached the service: what is sure is only that the same call can be repeated.
    if (!(error instanceof StillgraphError && error.retryable)) return { event: "START_REFUSED", error };
    const patient = clock() - session.createdAt.getTime() < pace.of("startPatience");
    return patient || session.status !== "STARTING"
      ? { event: "MISSING", againInMs: pace.of("troubleCheck"), error }
      : { event: "START_ABANDONED", againInMs: pace.of("troubleCheck"), error };
  }
}

/** Somebody who chose the uid has a token for it, or lists it elsewhere as nobody's picture: another one is not the same. */
function uidInUse({ cname, recorderUid }: SnapshotSession, upstream: UpstreamRefusal): StillgraphError {
  return new StillgraphError(
    "CONFLICT",
    `A recorder with uid ${recorderUid} runs in channel ${cname} already, and this server did not start it.`,
    { inputPath: ["input", "recorderUid"], upstream },
  );
}

const withoutResource = {
  resourceId: null,
  acquiredAt: null,
  startSentAt: null,
  sidUnheardAt: null,
} as const;

/** What a sid brings with it. The clock of `maxDuration` began with the first recorder. */
function running(session: SnapshotSession, { clock, pace }: SessionParts): Partial<SnapshotSession> {
  const now = clock();
  const { request, maxDuration } = session;
  return {
    startedAt: session.startedAt ?? new Date(now),
    recorderStartedAt: new Date(now),
    controllableUntil: new Date(now + pace.seconds(request.resourceExpiredHour * 3_600)),
    stopAt: session.stopAt ?? (maxDuration === null ? null : new Date(now + pace.seconds(maxDuration))),
    misses: 0,
  };
}
