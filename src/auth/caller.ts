import type { Rights } from "./rights.js";

/** Who asks. */
export interface Caller {
  /**
   * Whom the token was made out to, told apart over issuers: base64url of a SHA-256. Null without a token. Not a name
   * for logs or people.
   */
  readonly principal: string | null;
  readonly rights: Rights;
  /** Milliseconds since the epoch at which the token is over; null where there is none. */
  readonly expiresAt: number | null;
  /** Where the request came from, as the socket says. */
  readonly address: string;
}
