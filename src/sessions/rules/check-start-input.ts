import { Secret } from "../../config/secret.js";
import type { StorageProfile } from "../../config/storage-profile.js";
import { checkCaptureInterval } from "./check-capture-interval.js";
import { checkChannelName } from "./check-channel-name.js";
import { checkDecryption } from "./check-decryption.js";
import { checkIdempotencyKey } from "./check-idempotency-key.js";
import { checkMaxDuration } from "./check-max-duration.js";
import { checkMaxIdleTime } from "./check-max-idle-time.js";
import { checkRecorderUidApart } from "./check-recorder-uid-apart.js";
import { checkResourceExpiredHour } from "./check-resource-expired-hour.js";
import { checkResourceHasUid } from "./check-resource-has-uid.js";
import { checkResourceId } from "./check-resource-id.js";
import { checkRtcToken } from "./check-rtc-token.js";
import { checkRtcUid } from "./check-rtc-uid.js";
import { checkTokenCoversSession } from "./check-token-covers-session.js";
import { checkUidLists } from "./check-uid-lists.js";
import type { CheckedStart } from "./checked-start.js";
import { chooseStorage } from "./choose-storage.js";
import type { InputPath } from "./input-path.js";
import { listsOf } from "./lists-of.js";
import type { StartInput } from "./start-input.js";
import { subscribeUidGroup } from "./subscribe-uid-group.js";

/** What the rules need to know besides the input. */
interface StartRules {
  readonly appId: string;
  /** Whether the server holds the App Certificate and makes the recorder's token. */
  readonly makesTokens: boolean;
  /** Seconds, 1 to 3600. */
  readonly leastCaptureInterval: number;
  readonly profiles: ReadonlyMap<string, StorageProfile>;
  /** Origins of the S3-compatible stores that callers may name. */
  readonly storageEndpoints: readonly string[];
  readonly now: Date;
}

const LONGEST_TOKEN_S = 24 * 3_600;

/**
 * Every rule there is for a session before anything is paid for, and what follows from the input. That the mode is an
 * individual one and that there is no `recordingFileConfig` (contracts/cloud-recording.md 1.6) cannot be broken:
 * the API has no way to say otherwise.
 *
 * @param at where the input stands.
 * @throws StillgraphError BAD_USER_INPUT at the first field that breaks a rule.
 */
export function checkStartInput(
  input: StartInput,
  rules: StartRules,
  at: InputPath = ["input"],
): CheckedStart {
  const { cname } = input;
  const recorderUid = input.recorderUid ?? null;
  const resourceId = input.resourceId ?? null;
  const captureInterval = input.captureInterval ?? 10;
  const maxIdleTime = input.maxIdleTime ?? 300;
  const resourceExpiredHour = input.resourceExpiredHour ?? 72;
  const maxDuration = input.maxDuration ?? null;
  const idempotencyKey = input.idempotencyKey ?? null;
  const token = input.token ?? null;
  const streamTypes = input.streamTypes === "AUDIO_AND_VIDEO" ? 2 : 1;
  const lists = listsOf(input);

  checkChannelName(cname, [...at, "cname"]);
  if (recorderUid !== null) checkRtcUid(recorderUid, [...at, "recorderUid"]);
  if (resourceId !== null) checkResourceId(resourceId, [...at, "resourceId"]);
  checkResourceHasUid(resourceId, recorderUid, [...at, "recorderUid"]);
  checkCaptureInterval(captureInterval, rules.leastCaptureInterval, [...at, "captureInterval"]);
  checkUidLists(lists, streamTypes, at);
  if (recorderUid !== null) checkRecorderUidApart(recorderUid, lists, at);
  checkMaxIdleTime(maxIdleTime, [...at, "maxIdleTime"]);
  checkResourceExpiredHour(resourceExpiredHour, [...at, "resourceExpiredHour"]);
  const group = subscribeUidGroup(input.expectedStreams ?? 2, lists, [...at, "expectedStreams"]);
  if (maxDuration !== null) {
    checkMaxDuration(maxDuration, { captureInterval, resourceExpiredHour }, [...at, "maxDuration"]);
  }
  const tokenLife =
    token === null ? (rules.makesTokens ? LONGEST_TOKEN_S : null) : lifeOf(token, input, rules, at);
  checkTokenCoversSession(maxDuration, tokenLife, [...at, "maxDuration"]);
  const decryption = input.decryption ? { ...input.decryption, salt: input.decryption.salt ?? null } : null;
  if (decryption !== null) checkDecryption(decryption, [...at, "decryption"]);
  if (idempotencyKey !== null) checkIdempotencyKey(idempotencyKey, [...at, "idempotencyKey"]);
  const { target, keys } = chooseStorage(input, rules, at);

  return {
    cname,
    recorderUid,
    resourceId,
    request: {
      mode: input.mode === "RAW" ? "raw" : "individual",
      captureInterval,
      channelType: input.channelProfile === "LIVE_BROADCASTING" ? 1 : 0,
      streamTypes,
      videoStreamType: input.videoStreamType === "LOW" ? 1 : 0,
      ...lists,
      subscribeUidGroup: group,
      maxIdleTime,
      resourceExpiredHour,
      decryptionMode: decryption?.mode ?? 0,
    },
    rtcToken: token === null ? null : new Secret(token),
    decryption:
      decryption === null || decryption.mode === 0
        ? null
        : { secret: new Secret(decryption.secret), salt: decryption.salt },
    storage: target,
    storageKeys: keys,
    maxDuration,
    recover: input.recover ?? true,
    idempotencyKey,
  };
}

/** Seconds a caller's token has left. */
function lifeOf(token: string, input: StartInput, { appId, now }: StartRules, at: InputPath): number {
  const recorder = { appId, cname: input.cname, recorderUid: input.recorderUid ?? null };
  const expiresAt = checkRtcToken(token, recorder, now, [...at, "token"]);
  if (expiresAt === null) return LONGEST_TOKEN_S;
  return Math.min(LONGEST_TOKEN_S, (expiresAt.getTime() - now.getTime()) / 1_000);
}
