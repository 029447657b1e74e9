import { SignJWT } from "jose";
import type { AuthConfig } from "../../src/config/config.js";
import type { TokenOptions } from "./token-options.js";

/**
 * A token as a server with these settings takes it.
 *
 * @param now milliseconds since the epoch.
 * @throws Error in one line where the settings are not those of a server that shares a secret with whoever signs.
 */
export async function signToken(
  auth: AuthConfig | null,
  options: TokenOptions,
  now: number,
): Promise<string> {
  if (auth === null) {
    throw new Error(
      "Without AUTH_JWT_SECRET (32 characters or more, the server's) there is nothing to sign with.",
    );
  }
  const { keys, issuer, audience, algorithms } = auth;
  if (keys.kind !== "secret") {
    throw new Error("Tokens for this server come from whoever has the private key: your identity provider.");
  }
  const { scopes, rooms, channels, sub, lifeS } = options;
  const iat = Math.floor(now / 1_000);
  const claims = {
    ...(issuer !== null && { iss: issuer }),
    ...(audience[0] !== undefined && { aud: audience[0] }),
    sub,
    scope: scopes.join(" "),
    ...(rooms !== null && { rooms: [...rooms] }),
    ...(channels !== null && { channels: [...channels] }),
    iat,
    exp: iat + lifeS,
  };
  const header = { alg: algorithms[0] ?? "HS256", typ: "JWT" };
  return new SignJWT(claims).setProtectedHeader(header).sign(new TextEncoder().encode(keys.secret.reveal()));
}
