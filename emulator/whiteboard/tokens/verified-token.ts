import type { TokenKind } from "./token-kind.js";
import type { TokenRole } from "./token-role.js";

/** A token whose signature and expiry were checked. `uuid` is the room or task it belongs to; null for an SDK token. */
export interface VerifiedToken {
  readonly kind: TokenKind;
  readonly role: TokenRole;
  readonly uuid: string | null;
}
