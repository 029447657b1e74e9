import { blotCredentials } from "../../errors/blot-credentials.js";

const LONGEST = 300;

/**
 * An upstream's own words, fit to be shown: one line, bounded, and without anything that was sent along as a
 * credential, since services like to repeat what they refuse.
 *
 * @param secrets texts sent with the request, blotted out wherever they appear.
 */
export function cleanReason(text: string, secrets: readonly string[]): string {
  let clean = text.replace(/\p{Cc}+/gu, " ").trim();
  // The longest first: a secret that is part of another one would leave the rest of it standing.
  for (const secret of secrets.toSorted((a, b) => b.length - a.length)) {
    if (secret !== "") clean = clean.replaceAll(secret, "[redacted]");
  }
  clean = blotCredentials(clean);
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}
