import { scrubber } from "./scrub.js";

/** Fewer characters of a secret are the beginning of many words. */
const FEWEST = 6;

/**
 * A scrubber for texts that may have been cut off, with a `…` where they were: of a secret that stood there its beginning
 * is left.
 */
export function cutTextScrubber(secrets: readonly string[]): (text: string) => string {
  const scrub = scrubber(secrets);
  return (text) => {
    let clean = scrub(text);
    if (!clean.includes("…")) return clean;
    for (const secret of secrets) {
      for (let length = secret.length - 1; length >= FEWEST; length -= 1) {
        clean = clean.replaceAll(`${secret.slice(0, length)}…`, "[redacted]…");
      }
    }
    return clean;
  };
}
