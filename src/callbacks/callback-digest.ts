import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.js";

/**
 * What makes two notifications the same event although their noticeIds differ: event number and payload, which
 * neither a resend nor a redundant copy changes (contracts/emulator-checklist.md D, receiver 5).
 *
 * @returns SHA-256 in hex.
 */
export function callbackDigest(code: number, payload: Readonly<Record<string, unknown>>): string {
  return createHash("sha256")
    .update(`${code}\n${canonicalJson(payload)}`)
    .digest("hex");
}
