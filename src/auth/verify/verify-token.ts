import { errors, type JWTPayload, jwtVerify } from "jose";
import type { AuthConfig } from "../../config/config.js";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { KeyFinder } from "./key-finder.js";
import { principalOf } from "./principal-of.js";
import { rightsOfClaims } from "./rights-of-claims.js";
import { tokenRefusal } from "./token-refusal.js";
import type { VerifiedToken } from "./verified-token.js";

type Rules = Pick<AuthConfig, "algorithms" | "issuer" | "audience" | "clockSkewS">;

/** The last moment a Date can hold, in seconds. */
const LAST_SECOND = 8_640_000_000_000;

/**
 * Checks a token from its signature to the shape of its claims.
 *
 * @param now milliseconds since the epoch.
 * @throws StillgraphError UNAUTHENTICATED that names the check; UPSTREAM_UNAVAILABLE of the key finder.
 */
export async function verifyToken(
  token: string,
  keys: KeyFinder,
  { algorithms, issuer, audience, clockSkewS }: Rules,
  now: number,
): Promise<VerifiedToken> {
  try {
    const { payload } = await jwtVerify(token, (header) => keys.find(header), {
      algorithms: [...algorithms],
      clockTolerance: clockSkewS,
      currentDate: new Date(now),
      requiredClaims: ["exp"],
      ...(issuer !== null && { issuer }),
      ...(audience.length > 0 && { audience: [...audience] }),
    });
    return {
      principal: principalOf(payload),
      rights: rightsOfClaims(payload),
      expiresAt: endOf(payload) * 1_000 + clockSkewS * 1_000,
    };
  } catch (error) {
    if (error instanceof errors.JOSEError) throw tokenRefusal(error);
    if (error instanceof StillgraphError) throw error;
    // Keys of another kind than the algorithm, which the library reports as a TypeError.
    throw new StillgraphError("UNAUTHENTICATED", "The token is signed with a key of another kind.", {
      cause: error,
    });
  }
}

function endOf({ exp }: JWTPayload): number {
  if (exp !== undefined && exp <= LAST_SECOND) return exp;
  throw new StillgraphError("UNAUTHENTICATED", "The token's claim `exp` is not a time.");
}
