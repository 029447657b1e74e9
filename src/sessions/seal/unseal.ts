import { createDecipheriv } from "node:crypto";
import type { Secret } from "../../config/secret.js";
import { deriveSealKey } from "./derive-seal-key.js";
import { UnsealError } from "./unseal-error.js";

const TAG_BYTES = 16;
const CHANGED = "the sealed text was changed, or belongs to another session";
const FORMAT = /^v1\.([\w-]{8})\.([\w-]{16})\.([\w-]{22,})$/;

/**
 * Opens what `seal` made.
 *
 * @param secrets the configured secrets, newest first; any of them may have sealed it.
 * @param sessionId of the session it was sealed for.
 * @throws UnsealError when the secret that sealed it is not among them, or the text was changed or belongs elsewhere.
 */
export function unseal(sealed: string, secrets: readonly Secret[], sessionId: string): string {
  const [, mark, iv, rest] = FORMAT.exec(sealed) ?? [];
  if (mark === undefined || iv === undefined || rest === undefined) {
    throw new UnsealError("this is not a sealed text of a version known here");
  }
  const sealKey = secrets.map(deriveSealKey).find((candidate) => candidate.mark === mark);
  if (sealKey === undefined)
    throw new UnsealError("the secret it was sealed with is not configured any more");
  const bytes = Buffer.from(rest, "base64url");
  // Decoding forgives stray bits in the last digit; with this every text that is not letter for letter ours is refused.
  if (bytes.toString("base64url") !== rest) throw new UnsealError(CHANGED);
  const decipher = createDecipheriv("aes-256-gcm", sealKey.key, Buffer.from(iv, "base64url"), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(sessionId))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(0, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    throw new UnsealError(CHANGED);
  }
}
