import { createHash } from "node:crypto";

/** A stand-in for a secret: the same for the same secret, and of no use to anybody else. */
export function secretDigest(secret: string): string {
  return `sha256:${createHash("sha256").update(secret).digest("hex").slice(0, 16)}`;
}
