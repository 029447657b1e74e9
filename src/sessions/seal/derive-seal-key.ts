import { hkdfSync } from "node:crypto";
import type { Secret } from "../../config/secret.js";

/** What a configured secret becomes: the key that encrypts, and a mark by which a sealed text names its key. */
export interface SealKey {
  readonly key: Buffer;
  /** 8 base64url characters; says nothing about the secret. */
  readonly mark: string;
}

/** HKDF-SHA256, so that a secret of any length and shape gives a key of 256 bits, and the mark does not give it away. */
export function deriveSealKey(secret: Secret): SealKey {
  const derive = (use: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", secret.reveal(), "", `stillgraph session seal v1 ${use}`, bytes));
  return { key: derive("key", 32), mark: derive("mark", 6).toString("base64url") };
}
