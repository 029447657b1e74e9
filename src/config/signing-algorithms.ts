import type { KeyObject } from "node:crypto";

/** Signing algorithms (JWS, RFC 7518 3.1, RFC 8037) of one kind of key, and those taken where nothing is set. */
export interface SigningAlgorithms {
  readonly possible: readonly string[];
  readonly byDefault: readonly string[];
}

const RSA = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"];
const EDWARDS = ["EdDSA", "Ed25519"];
/** By the names that Node.js has for the curves. */
const CURVES: Readonly<Record<string, string>> = {
  prime256v1: "ES256",
  secp384r1: "ES384",
  secp521r1: "ES512",
};

/** Shorter ones are within reach of those who want to forge a signature (RFC 7518 3.3). */
const RSA_BITS = 2_048;

const only = (...names: readonly string[]): SigningAlgorithms => ({ possible: names, byDefault: names });

/** By where the keys come from. HS256 never goes with public keys: whoever knows one could sign with it. */
export const signingAlgorithms = {
  secret: { possible: ["HS256", "HS384", "HS512"], byDefault: ["HS256"] },
  jwks: {
    possible: [...RSA, ...Object.values(CURVES), ...EDWARDS],
    byDefault: ["RS256", "PS256", "ES256", ...EDWARDS],
  },
  /** @returns null for a key that no signature of a token can be checked with. */
  ofPublicKey({
    asymmetricKeyType: type,
    asymmetricKeyDetails: details,
  }: KeyObject): SigningAlgorithms | null {
    if (type === "ed25519") return only(...EDWARDS);
    const ofCurve = type === "ec" ? CURVES[details?.namedCurve ?? ""] : undefined;
    if (ofCurve !== undefined) return only(ofCurve);
    const long = type === "rsa" && (details?.modulusLength ?? 0) >= RSA_BITS;
    return long ? { possible: RSA, byDefault: ["RS256"] } : null;
  },
} as const;

/** Every name there is. */
export const algorithmNames: readonly string[] = [
  ...signingAlgorithms.secret.possible,
  ...signingAlgorithms.jwks.possible,
];
