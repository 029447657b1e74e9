import { createCipheriv, randomBytes } from "node:crypto";
import type { Secret } from "../../config/secret.js";
import { deriveSealKey } from "./derive-seal-key.js";

/**
 * Encrypts a text for one session with AES-256-GCM. The session's id is authenticated along with it, so that a sealed
 * text cannot be moved to another row.
 *
 * @param secrets the configured secrets, newest first; the first seals.
 * @param random gives so many random bytes.
 * @returns `v1.<mark of the key>.<iv>.<ciphertext and tag>`, the last two in base64url; `unseal` opens it.
 * @throws RangeError when there is no secret.
 */
export function seal(
  text: string,
  secrets: readonly Secret[],
  sessionId: string,
  random: (bytes: number) => Buffer = randomBytes,
): string {
  const [newest] = secrets;
  if (newest === undefined) throw new RangeError("sealing needs a secret");
  const { key, mark } = deriveSealKey(newest);
  // A fresh iv of 96 bits each time: with one key, repeating one would give the texts away.
  const iv = random(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(sessionId));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return ["v1", mark, iv.toString("base64url"), sealed.toString("base64url")].join(".");
}
