import { createPublicKey } from "node:crypto";
import type { AuthConfig } from "../../config/config.js";
import type { KeyFinder } from "./key-finder.js";

type FixedKeys = Exclude<AuthConfig["keys"], { readonly kind: "jwks" }>;

/** One key for every token: a shared secret or a public key. What a token says of its key (`kid`) is not asked. */
export function fixedKey(keys: FixedKeys): KeyFinder {
  const key =
    keys.kind === "secret" ? new TextEncoder().encode(keys.secret.reveal()) : createPublicKey(keys.pem);
  return { find: async () => key, refresh: () => undefined };
}
