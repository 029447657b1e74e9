import { createHmac } from "node:crypto";

/** Both signatures of a body, lower-case hex; the secret's text is the key (contracts/notifications.md A1). */
export function signatureHeaders(
  body: string,
  secret: string,
): { readonly "Agora-Signature": string; readonly "Agora-Signature-V2": string } {
  const sign = (algorithm: "sha1" | "sha256"): string =>
    createHmac(algorithm, secret).update(body, "utf8").digest("hex");
  return { "Agora-Signature": sign("sha1"), "Agora-Signature-V2": sign("sha256") };
}
