import { createHmac } from "node:crypto";
import { scopes as allScopes, type Scope } from "../../src/auth/scope.js";

/** AUTH_JWT_SECRET of every server under test that asks for tokens; `authSettings` sets it. */
const SECRET = "only-for-tests-and-long-enough-to-sign";

/** Settings that make a server believe the tokens of `tokenFor`, and ask for one. */
export const authSettings = { AUTH_JWT_SECRET: SECRET } as const;

export interface TokenOrder {
  /** `somebody` unless told; null for a token without. */
  readonly sub?: string | null;
  /** All there are unless told. */
  readonly scopes?: readonly Scope[];
  /** Patterns; without them every room or channel. */
  readonly rooms?: readonly string[];
  readonly channels?: readonly string[];
  /** Seconds since the epoch; an hour from now unless told. */
  readonly exp?: number;
  /** Further claims, or others in the place of those above. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** In the place of the secret of `authSettings`. */
  readonly secret?: string;
}

/** A signed token (HS256), such as an identity provider makes out. `Bearer ` is not part of it. */
export function tokenFor(order: TokenOrder = {}): string {
  const { sub = "somebody", scopes = allScopes, rooms, channels, claims = {}, secret = SECRET } = order;
  const payload = {
    ...(sub === null ? {} : { sub }),
    scope: scopes.join(" "),
    ...(rooms && { rooms }),
    ...(channels && { channels }),
    exp: order.exp ?? Math.floor(Date.now() / 1_000) + 3_600,
    ...claims,
  };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(payload)}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

/** The Authorization header with such a token. */
export function bearerFor(order: TokenOrder = {}): string {
  return `Bearer ${tokenFor(order)}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
