import type { Caller } from "./caller.js";

/** What a request brings along to say who sends it. */
export interface Credentials {
  /** The Authorization header or what stands in its place, such as `Bearer eyJ…`; undefined where there is none. */
  readonly authorization: string | undefined;
  /** Where the request came from. */
  readonly address: string;
  /** What it came over, where more may come the same way: told apart, not looked into. */
  readonly connection?: object;
}

/** Who is calling: from credentials to a caller, the same for every transport. */
export interface Authenticator {
  /**
   * A token that was verified once costs one look into memory until it is over, and nobody waits for that.
   *
   * @returns a promise where more than memory is asked.
   * @throws StillgraphError UNAUTHENTICATED that says what is wrong with the token, without a part of it;
   *   UPSTREAM_UNAVAILABLE where the identity provider's keys are not known and cannot be had. A promise rejects with them.
   */
  authenticate(credentials: Credentials): Caller | Promise<Caller>;
}
