import type { Spoil } from "../faults/plan.js";
import { signatureHeaders } from "./signature-headers.js";

/** Headers of one attempt, spoilt where a fault says so. @param attempt counts the attempts from 0 */
export function attemptHeaders(
  body: string,
  secret: string,
  spoils: readonly Spoil[],
  attempt: number,
): Record<string, string> {
  const headers: Record<string, string> = {
    "Content-Type": "application/json",
    ...signatureHeaders(body, secret),
  };
  const wrong: Readonly<Record<string, string>> = signatureHeaders(body, `not ${secret}`);
  for (const spoil of spoils) {
    if (spoil.attempts === "first" && attempt > 0) continue;
    for (const name of spoil.headers) {
      if (spoil.kind === "missingHeader") delete headers[name];
      else if (name in headers) headers[name] = wrong[name] ?? "";
    }
  }
  return headers;
}
