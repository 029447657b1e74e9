import type { CryptoKey, JWSHeaderParameters, KeyObject } from "jose";

/** The key a token says it is signed with. */
export interface KeyFinder {
  /**
   * @throws jose's JWKSNoMatchingKey or JWKSMultipleMatchingKeys; StillgraphError UPSTREAM_UNAVAILABLE where keys
   *   cannot be had.
   */
  find(header: JWSHeaderParameters): Promise<CryptoKey | KeyObject | Uint8Array>;
  /** Looks for newer keys if it is time to; costs nothing if not. */
  refresh(): void;
}
