import { createHash } from "node:crypto";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { Claims } from "./rights-of-claims.js";

/**
 * Whom a token was made out to, told apart over issuers. A digest, so that neither a row nor a key of a budget holds
 * somebody's name or address. Tokens of one issuer without `sub` are all the same principal's.
 *
 * @returns base64url of a SHA-256.
 * @throws StillgraphError UNAUTHENTICATED where `iss` or `sub` is no text.
 */
export function principalOf(claims: Claims): string {
  const text = ["iss", "sub"].map((claim) => textIn(claims, claim)).join("\0");
  return createHash("sha256").update(text).digest("base64url");
}

function textIn(claims: Claims, claim: string): string {
  const value = claims[claim] ?? "";
  // The character that separates the two would let one issuer's subject pass for another's.
  if (typeof value === "string" && !value.includes("\0")) return value;
  throw new StillgraphError("UNAUTHENTICATED", `The token's claim \`${claim}\` is not a text.`);
}
