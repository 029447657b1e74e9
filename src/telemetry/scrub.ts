import { blotCredentials } from "../errors/blot-credentials.js";

/** Shorter secrets are parts of ordinary words: to blot them out would hide what a line says, and tell the secret. */
const SHORTEST = 6;

/**
 * Makes the last filter before a log line leaves the process: the configured secrets, wherever they stand, and
 * everything shaped like a credential become `[redacted]`. Nothing should need it; an unforeseen error message may.
 *
 * @param secrets those of fewer than six characters are left alone.
 */
export function scrubber(secrets: readonly string[]): (line: string) => string {
  // A line is JSON, where a quotation mark or a backslash is written otherwise. The longest first: a secret that is part
  // of another one would leave the rest of it standing.
  const forms = secrets
    .filter(({ length }) => length >= SHORTEST)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const worth = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
  return (line) => {
    let clean = line;
    for (const secret of worth) clean = clean.replaceAll(secret, "[redacted]");
    return blotCredentials(clean);
  };
}
