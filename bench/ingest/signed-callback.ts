import { createHmac, randomBytes } from "node:crypto";
import { stageSession } from "./stage-session.ts";

interface SignedCallback {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A callback 45 as the service sends it (contracts/notifications.md A1, A6 to A8).
 *
 * @param number tells it, and its picture, from all others of the run.
 */
export function signedCallback(number: number): SignedCallback {
  const { cname, recorderUid: uid, sid, secret } = stageSession;
  const sendts = Date.now();
  const takenAt = new Date(sendts + number).toISOString().replace(/\D/g, "");
  const body = JSON.stringify({
    noticeId: randomBytes(16).toString("hex"),
    productId: 3,
    eventType: 45,
    notifyMs: sendts + 26,
    payload: {
      cname,
      uid,
      sid,
      sequence: number,
      sendts,
      serviceType: 1,
      details: {
        msgName: "recorder_snapshot_file",
        fileName: `lessons/${sid}_${cname}__uid_s_${100 + (number % 17)}__uid_e_video_${takenAt}.jpg`,
      },
    },
  });
  const hmac = (algorithm: string) => createHmac(algorithm, secret).update(body).digest("hex");
  return {
    body,
    headers: {
      "content-type": "application/json",
      "agora-signature": hmac("sha1"),
      "agora-signature-v2": hmac("sha256"),
    },
  };
}
