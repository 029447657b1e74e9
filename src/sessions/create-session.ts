import { StillgraphError } from "../errors/stillgraph-error.js";
import { addAttempt } from "../store/attempts/add-attempt.js";
import { insertSession } from "../store/sessions/insert-session.js";
import { liveRecorderUids } from "../store/sessions/live-recorder-uids.js";
import { transact } from "../store/transact.js";
import { allotRecorderUid } from "./allot-recorder-uid.js";
import type { SnapshotSession } from "./model/snapshot-session.js";
import { newSession } from "./new-session.js";
import type { CheckedStart } from "./rules/checked-start.js";
import type { SessionParts } from "./session-parts.js";

const TRIES = 20;

interface Birth {
  readonly id: string;
  readonly principal: string;
  readonly digest: string | null;
}

/**
 * Writes a new session with a recorder uid that no live session of the channel has; the store's own constraint
 * decides between nodes that pick the same.
 *
 * @param id UUIDv7, made by the caller so that it can hold the session's lease before anybody sees the row.
 * @param principal who asks; empty where callers have no tokens.
 * @param digest of the order, by which a repeat with the same idempotency key is known for one; null without a key.
 * @returns null when a session with the same idempotency key is there already.
 * @throws StillgraphError CONFLICT when the uid asked for is in use, or none is free.
 */
export async function createSession(
  { id, principal, digest }: Birth,
  checked: CheckedStart,
  { db, config, secrets, clock, random }: SessionParts,
): Promise<SnapshotSession | null> {
  const { appId } = config;
  const taken = new Set(await liveRecorderUids(db, appId, checked.cname));
  for (let tries = 0; tries < TRIES; tries++) {
    const recorderUid = checked.recorderUid ?? allotRecorderUid(config.recorderUids, taken, random);
    if (recorderUid === null) break;
    const token = checked.rtcToken;
    const sealed = secrets.seal(id, {
      storage: checked.storageKeys,
      rtcToken: token === null ? null : { token, recorderUid },
      decryption: checked.decryption,
    });
    const session = newSession(checked, {
      id,
      appId,
      principal,
      recorderUid,
      sealed,
      orderDigest: digest,
      now: new Date(clock()),
    });
    const inserted = await transact(db, async (transaction) => {
      const result = await insertSession(transaction, session);
      if (result === "inserted") await addAttempt(transaction, firstAttempt(session));
      return result;
    });
    if (inserted === "inserted") return session;
    if (inserted === "sameKey") return null;
    if (checked.recorderUid !== null) {
      throw new StillgraphError(
        "CONFLICT",
        `A live session of channel ${checked.cname} uses recorder uid ${recorderUid}.`,
        {
          inputPath: ["input", "recorderUid"],
        },
      );
    }
    taken.add(recorderUid);
  }
  throw new StillgraphError("CONFLICT", `No recorder uid is free in channel ${checked.cname}.`);
}

function firstAttempt({ id, recorderUid, resourceId }: SnapshotSession) {
  return {
    sessionId: id,
    ordinal: 0,
    recorderUid,
    resourceId,
    sid: null,
    startedAt: null,
    endedAt: null,
    endReason: null,
  };
}
