import { createHash } from "node:crypto";
import type { StartOrder } from "./session-face.js";

/**
 * What tells one order from another: whom to capture, how, for how long and where to. Credentials are left out. A
 * repeat may bring a fresh token, and what is kept in a row must not help to guess a secret.
 *
 * @param order with its defaults filled in; what is null counts as left out.
 * @returns SHA-256 in base64url, 43 characters.
 */
export function orderDigest(order: StartOrder): string {
  const { token, idempotencyKey, storage, decryption, ...plain } = order;
  const told = {
    ...plain,
    decryptionMode: decryption?.mode,
    storage: storage && {
      vendor: storage.vendor,
      region: storage.region,
      bucket: storage.bucket,
      endpoint: storage.endpoint,
    },
  };
  return createHash("sha256").update(JSON.stringify(told, inOrder)).digest("base64url");
}

/** For JSON.stringify: the fields of every object by name, those that say nothing left out. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const said = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1)));
}
