import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
} from "jose";

/** An issuer's key: what it publishes, and tokens signed with it. */
export interface KeyPair {
  /** As it stands in a key set. */
  readonly jwk: JWK;
  /** SPKI. */
  readonly pem: string;
  readonly privateKey: CryptoKey;
  /** A token with these claims; its header names the key unless told otherwise. */
  sign(claims: JWTPayload, header?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** A new pair for one algorithm, such as ES256. */
export async function keyPair(alg: string, kid: string): Promise<KeyPair> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    jwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" },
    pem: await exportSPKI(publicKey),
    privateKey,
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid, ...header }).sign(privateKey),
  };
}
