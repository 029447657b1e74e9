import { signToken } from "./sign-token.js";
import type { TokenKind } from "./token-kind.js";
import type { TokenRole } from "./token-role.js";
import { tokenRoles } from "./token-roles.js";

/**
 * A token as the REST endpoints make it: unlike those made in code, its nonce is the time in ms with
 * two digits behind, and a lifespan of 0 leaves `expireAt` out (contracts/whiteboard.md B4.1).
 *
 * @param options.lifespan ms, 0 = permanent
 * @param options.now ms since the epoch
 * @param options.nonceDigits 0..99
 */
export function issueToken(
  keys: { readonly accessKey: string; readonly secretKey: string },
  options: {
    readonly kind: TokenKind;
    readonly role: TokenRole;
    readonly lifespan: number;
    readonly uuid?: string;
    readonly now: number;
    readonly nonceDigits: number;
  },
): string {
  const fields = {
    ak: keys.accessKey,
    nonce: `${options.now}${String(options.nonceDigits).padStart(2, "0")}`,
    role: tokenRoles[options.role],
    ...(options.uuid === undefined ? {} : { uuid: options.uuid }),
    ...(options.lifespan === 0 ? {} : { expireAt: String(options.now + options.lifespan) }),
  };
  return signToken(options.kind, fields, keys.secretKey);
}
