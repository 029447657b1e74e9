import { StillgraphError } from "../../errors/stillgraph-error.js";
import { type Rights, rightsOf } from "../rights.js";
import { scopes as known, type Scope } from "../scope.js";

/** Where providers put scopes: OAuth (RFC 8693 4.2) and most; Okta and Entra; Auth0's permissions of an API. */
const SCOPE_CLAIMS = ["scope", "scp", "permissions"];

/** A token's claims, checked but for what they allow. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * What a token allows: the scopes that stand in any of the claims for them, those of other services left out, and its
 * rooms and channels. Without `rooms` or `channels` there is no restriction to some.
 *
 * @throws StillgraphError UNAUTHENTICATED for a claim of another shape: whoever restricts a token, and gets that wrong,
 *   must not end with one that is not restricted.
 */
export function rightsOfClaims(claims: Claims): Rights {
  const granted = SCOPE_CLAIMS.flatMap((claim) => scopesIn(claims, claim));
  return rightsOf({
    scopes: known.filter((scope: Scope) => granted.includes(scope)),
    rooms: patternsIn(claims, "rooms"),
    channels: patternsIn(claims, "channels"),
  });
}

function scopesIn(claims: Claims, claim: string): readonly string[] {
  const value = claims[claim];
  if (value === undefined) return [];
  if (typeof value === "string") return value.split(" ");
  if (isListOfTexts(value)) return value;
  throw refusal(claim, "neither a text nor a list of texts");
}

function patternsIn(claims: Claims, claim: string): readonly string[] | null {
  const value = claims[claim];
  if (value === undefined) return null;
  if (isListOfTexts(value)) return value;
  throw refusal(claim, "not a list of texts");
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === "string");
}

function refusal(claim: string, what: string): StillgraphError {
  return new StillgraphError("UNAUTHENTICATED", `The token's claim \`${claim}\` is ${what}.`);
}
