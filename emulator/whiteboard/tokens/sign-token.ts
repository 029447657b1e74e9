import type { TokenKind } from "./token-kind.js";
import { tokenPrefixes } from "./token-prefixes.js";
import { tokenSignature } from "./token-signature.js";

/**
 * A token as the service makes it.
 *
 * @param fields content: `role` ("0".."2"), `ak`, `nonce`, for rooms and tasks `uuid`, and unless the
 *   token is permanent `expireAt` in ms since the epoch, all as strings
 * @returns prefix + base64url of the sorted, percent-encoded fields with their signature
 *   (contracts/whiteboard.md B4.1)
 */
export function signToken(
  kind: TokenKind,
  fields: Readonly<Record<string, string>>,
  secretKey: string,
): string {
  const signed = { ...fields, sig: tokenSignature(fields, secretKey) };
  const query = Object.entries(signed)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
  return tokenPrefixes[kind] + Buffer.from(query, "utf8").toString("base64url");
}
