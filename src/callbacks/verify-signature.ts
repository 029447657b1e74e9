import { createHmac, timingSafeEqual } from "node:crypto";
import type { Secret } from "../config/secret.js";

/** The two headers of a notification as they came; node:http gives a list only for headers it knows to be lists. */
export interface SignatureHeaders {
  /** `Agora-Signature`: HMAC-SHA1 in lower-case hex. */
  readonly v1: string | readonly string[] | undefined;
  /** `Agora-Signature-V2`: HMAC-SHA256 in lower-case hex. */
  readonly v2: string | readonly string[] | undefined;
}

const SHA1_HEX = /^[0-9a-f]{40}$/;
const SHA256_HEX = /^[0-9a-f]{64}$/;

/**
 * Whether a notification was signed with one of the secrets (contracts/notifications.md A1). Both headers come with
 * every call; where the stronger one is there, only it counts, so that nobody can fall back on the weaker.
 *
 * @param body the bytes as received: what JSON makes of them may be written differently.
 * @param secrets keys as UTF-8 text; all are tried, so the time it takes does not tell which one fits.
 */
export function verifySignature(
  body: Uint8Array,
  { v1, v2 }: SignatureHeaders,
  secrets: readonly Secret[],
): boolean {
  const [algorithm, form, given] = v2 === undefined ? ["sha1", SHA1_HEX, v1] : ["sha256", SHA256_HEX, v2];
  if (typeof given !== "string" || !form.test(given)) return false;
  const signature = Buffer.from(given, "hex");
  let fits = false;
  for (const secret of secrets) {
    const expected = createHmac(algorithm, secret.reveal()).update(body).digest();
    if (timingSafeEqual(expected, signature)) fits = true;
  }
  return fits;
}
