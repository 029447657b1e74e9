import { createPublicKey, type KeyObject } from "node:crypto";

const KINDS = "an RSA key of 2048 bits or more, an EC key on P-256, P-384 or P-521, or an Ed25519 key";

/**
 * A public key out of a setting: PEM as it is, PEM with `\n` for its line breaks, as environments that hold one line
 * have it, or the path of a file with PEM.
 *
 * @param readText the text of a file; throws an error with a `code`.
 * @returns the key, or what is expected in its place; the text is not repeated, since it may be a secret that stands in
 *   the wrong setting.
 */
export function readPublicKey(text: string, readText: (path: string) => string): KeyObject | string {
  const pem = text.startsWith("-----BEGIN ") ? text.replaceAll("\\n", "\n") : fileOf(text, readText);
  if (typeof pem !== "string") return pem.problem;
  if (pem.includes("PRIVATE KEY-----")) {
    return "expected a public key, and this is a private one, which only the issuer of the tokens should have";
  }
  try {
    return createPublicKey(pem);
  } catch {
    return `expected a public key in PEM: ${KINDS}`;
  }
}

function fileOf(path: string, readText: (path: string) => string): string | { readonly problem: string } {
  try {
    return readText(path).trim();
  } catch (error) {
    const { code = "unreadable" } = error as NodeJS.ErrnoException;
    return { problem: `expected a public key in PEM, or the path of a file with one (${code})` };
  }
}
