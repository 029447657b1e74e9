import { hash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { VerifiedToken } from "./verified-token.js";

/** About a kilobyte each. */
const MOST = 10_000;

/**
 * Tokens that were verified, so that a caller's next request does not pay for it again. By digest: the tokens
 * themselves are not kept, and no token's length fills the memory.
 */
export class TokenMemory {
  readonly #tokens = new LRUCache<string, VerifiedToken>({ max: MOST });

  /** @param now milliseconds since the epoch; a token that is over by then is forgotten. */
  recall(token: string, now: number): VerifiedToken | null {
    const digest = digestOf(token);
    const verified = this.#tokens.get(digest);
    if (verified === undefined) return null;
    if (verified.expiresAt > now) return verified;
    this.#tokens.delete(digest);
    return null;
  }

  remember(token: string, verified: VerifiedToken): void {
    this.#tokens.set(digestOf(token), verified);
  }
}

function digestOf(token: string): string {
  return hash("sha256", token, "base64url");
}
