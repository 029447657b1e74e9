import { createHmac } from "node:crypto";

/** The headers with which the service sends a body (contracts/notifications.md A1). */
export function signCallback(body: string | Buffer, secret: string) {
  const hex = (algorithm: string) => createHmac(algorithm, secret).update(body).digest("hex");
  return {
    "content-type": "application/json",
    "agora-signature": hex("sha1"),
    "agora-signature-v2": hex("sha256"),
  };
}
