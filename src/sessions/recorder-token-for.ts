import type { Secret } from "../config/secret.js";
import { recorderToken } from "../datasources/cloud-recording/rtc-token.js";
import type { SnapshotSession } from "./model/snapshot-session.js";
import type { SessionParts } from "./session-parts.js";
import type { SecretContent } from "./session-secrets.js";

/** The longest life a token can have (contracts/tokens.md C2); the recorder's cannot be renewed while it runs. */
const LONGEST_SECONDS = 24 * 3_600;

/**
 * The RTC token the recorder joins with: the caller's for the uid it was made for; else one of the server's making,
 * where it holds the App Certificate; else the caller's all the same, which may be good for any uid; else none.
 */
export function recorderTokenFor(
  session: SnapshotSession,
  { rtcToken: given }: SecretContent,
  { config }: Pick<SessionParts, "config">,
): Secret | null {
  const { appId, appCertificate } = config;
  const { cname, recorderUid } = session;
  if (given !== null && given.recorderUid === recorderUid) return given.token;
  if (appCertificate === null) return given?.token ?? null;
  return recorderToken({ appId, appCertificate, cname, recorderUid, lifetimeSeconds: LONGEST_SECONDS });
}
