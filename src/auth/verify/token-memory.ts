import { hash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { VerifiedToken } from "./verified-token.js";

/** About a kilobyte each. */
const MOST = 10_000;

interface LastToken {
  readonly token: string;
  readonly verified: VerifiedToken;
}

/**
 * Tokens that were verified, so that a caller's next request does not pay for it again. By digest: the tokens themselves
 * are not kept, and no token's length fills the memory. But a connection mostly brings the token again that it brought last,
 * and to compare them costs a tenth of the digest: that one is kept, as long as its connection stands.
 */
export class TokenMemory {
  readonly #tokens = new LRUCache<string, VerifiedToken>({ max: MOST });
  readonly #last = new WeakMap<object, LastToken>();

  /**
   * @param now milliseconds since the epoch; a token that is over by then is forgotten.
   * @param connection what the token came over.
   */
  recall(token: string, now: number, connection?: object): VerifiedToken | null {
    const last = connection && this.#last.get(connection);
    if (last !== undefined && last.token === token && last.verified.expiresAt > now) return last.verified;
    const verified = this.#byDigest(token, now);
    if (connection !== undefined && verified !== null) this.#last.set(connection, { token, verified });
    return verified;
  }

  remember(token: string, verified: VerifiedToken): void {
    this.#tokens.set(digestOf(token), verified);
  }

  #byDigest(token: string, now: number): VerifiedToken | null {
    const digest = digestOf(token);
    const verified = this.#tokens.get(digest);
    if (verified === undefined) return null;
    if (verified.expiresAt > now) return verified;
    this.#tokens.delete(digest);
    return null;
  }
}

function digestOf(token: string): string {
  return hash("sha256", token, "base64url");
}
