import { blotCredentials } from "../errors/blot-credentials.js";

/**
 * Makes the last filter before a log line leaves the process: the configured secrets, wherever they stand, and
 * everything shaped like a credential become `[redacted]`. Nothing should need it; an unforeseen error message may.
 */
export function scrubber(secrets: readonly string[]): (line: string) => string {
  const worth = secrets.filter((secret) => secret.length > 0);
  return (line) => {
    let clean = line;
    for (const secret of worth) clean = clean.replaceAll(secret, "[redacted]");
    return blotCredentials(clean);
  };
}
