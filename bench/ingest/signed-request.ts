import { createHmac, randomBytes } from "node:crypto";
import { stageSession } from "./stage-session.ts";

/**
 * A callback 45 as the service sends it (contracts/notifications.md A1, A6 to A8), as the bytes of an HTTP request.
 *
 * @param number tells it, and its picture, from all others of the run.
 */
export function signedRequest(host: string, number: number): Buffer {
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
  const head = [
    "POST /webhooks/agora HTTP/1.1",
    `host: ${host}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
    `agora-signature: ${hmac("sha1")}`,
    `agora-signature-v2: ${hmac("sha256")}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}
