import agoraToken from "agora-token";
import { Secret } from "../../config/secret.js";

const LONGEST_SECONDS = 24 * 3_600;
const LARGEST_UID = 4_294_967_295;

interface TokenContent {
  readonly appId: string;
  readonly appCertificate: Secret;
  readonly cname: string;
  /** 1 to 4294967295 in decimal. */
  readonly recorderUid: string;
  /** Whole seconds from now, 1 to 86400: the service honours no token for longer (contracts/tokens.md C2). */
  readonly lifetimeSeconds: number;
}

/**
 * An RTC token with which a recorder may join one channel under one uid. As a subscriber, the least role that may
 * join: a recorder only receives (contracts/tokens.md C4).
 *
 * @throws RangeError for a lifetime or uid out of range.
 * @throws Error when no token can be made of this App ID and certificate.
 */
export function recorderToken(content: TokenContent): Secret {
  const { appId, appCertificate, cname, recorderUid, lifetimeSeconds } = content;
  if (!Number.isInteger(lifetimeSeconds) || lifetimeSeconds < 1 || lifetimeSeconds > LONGEST_SECONDS) {
    throw new RangeError(`an RTC token lives 1 to ${LONGEST_SECONDS} whole seconds, not ${lifetimeSeconds}`);
  }
  // A token for uid 0 would be good for every uid of the channel.
  if (!/^[1-9]\d{0,9}$/.test(recorderUid) || Number(recorderUid) > LARGEST_UID) {
    throw new RangeError(`a recorder's uid is 1 to ${LARGEST_UID}`);
  }
  const token = agoraToken.RtcTokenBuilder.buildTokenWithUid(
    appId,
    appCertificate.reveal(),
    cname,
    recorderUid,
    agoraToken.RtcRole.SUBSCRIBER,
    lifetimeSeconds,
    lifetimeSeconds,
  );
  // The library's only complaint is an empty text.
  if (token === "") {
    throw new Error(
      "no RTC token can be made: App ID and App Certificate are 32 hexadecimal characters each",
    );
  }
  return new Secret(token);
}
