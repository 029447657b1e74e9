import { AccessToken2 } from "agora-token/src/AccessToken2.js";

const RTC_SERVICE = 1;
const JOIN_PRIVILEGE = 1;

/** What a recorder's token is worth: how long it lets the recorder in, or why it does not. */
export type TokenVerdict =
  | { readonly verdict: "good"; readonly expiresAt: number }
  | { readonly verdict: "expired" | "wrong" };

/**
 * Verifies a recorder's RTC token with the official code (contracts/tokens.md C3 and C4).
 *
 * @param now ms since the epoch
 * @returns `expiresAt` in ms since the epoch
 */
export function verifyRtcToken(
  token: string,
  expected: {
    readonly appId: string;
    readonly appCertificate: string;
    readonly cname: string;
    readonly uid: string;
  },
  now: number,
): TokenVerdict {
  const parsed = new AccessToken2("", "", 0, 0);
  const genuine =
    parsed.from_string(token) &&
    parsed.verifySignature(expected.appCertificate) &&
    String(parsed.appId) === expected.appId;
  if (!genuine) return { verdict: "wrong" };

  for (const service of parsed.getServices(RTC_SERVICE)) {
    const { __channel_name: cname, __uid: uid, __privileges: privileges } = service;
    // A token for uid 0 has an empty uid and lets anybody in.
    const fits = String(cname) === expected.cname && ["", expected.uid].includes(String(uid));
    const join = privileges[JOIN_PRIVILEGE];
    if (!fits || join === undefined) continue;
    // Both are seconds from the issue; a privilege of 0 lasts as long as the token and none lasts longer.
    const seconds = Math.min(parsed.expire, join === 0 ? parsed.expire : join);
    const expiresAt = (parsed.issueTs + seconds) * 1000;
    return expiresAt > now ? { verdict: "good", expiresAt } : { verdict: "expired" };
  }
  return { verdict: "wrong" };
}
