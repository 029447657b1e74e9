import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";
import { readRtcToken } from "./read-rtc-token.js";

interface Recorder {
  readonly appId: string;
  readonly cname: string;
  /** Null where the server is to allot one. */
  readonly recorderUid: string | null;
}

const TOKEN = /^00[67][A-Za-z0-9+/=]{1,4093}$/;
const APP_ID_006 = /^006([0-9a-f]{32})/i;

/**
 * A caller's RTC token. One for another App ID, channel or uid, or one that has expired, passes start, and the session
 * dies afterwards (contracts/cloud-recording.md 1.11); the token itself says what it is for. The older version 006
 * is looked at for its App ID only.
 *
 * @param at where the token was written, for example `["input", "token"]`.
 * @returns when the token ends, or null where it does not say.
 * @throws StillgraphError BAD_USER_INPUT at `at`; never repeats the token.
 */
export function checkRtcToken(token: string, recorder: Recorder, now: Date, at: InputPath): Date | null {
  const name = at.at(-1);
  const content = readRtcToken(token);
  const appId = content?.appId ?? APP_ID_006.exec(token)?.[1];
  if (!TOKEN.test(token) || appId === undefined) throw badInput(`${name} must be an RTC token (007…).`, at);
  if (appId !== recorder.appId) throw badInput(`${name} was made for another App ID than this server's.`, at);
  if (content === null) return null;
  if (content.cname !== recorder.cname) throw badInput(`${name} was made for another channel.`, at);
  if (content.uid !== "" && content.uid !== recorder.recorderUid) {
    throw badInput(
      recorder.recorderUid === null
        ? `${name} was made for one uid; give that uid as recorderUid.`
        : `${name} was made for another uid than recorderUid.`,
      at,
    );
  }
  if (content.expiresAt <= now) throw badInput(`${name} has expired.`, at);
  return content.expiresAt;
}
