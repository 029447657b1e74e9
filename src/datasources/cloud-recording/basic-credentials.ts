import type { Secret } from "../../config/secret.js";

/** What follows `Basic ` in an `Authorization` header (contracts/cloud-recording.md 1.1). */
export function basicCredentials(customerId: string, customerSecret: Secret): string {
  return Buffer.from(`${customerId}:${customerSecret.reveal()}`).toString("base64");
}
