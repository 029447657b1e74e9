import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

const LETTERS_AND_DIGITS = /^[A-Za-z0-9]+$/;
const LONGEST = 128;

/**
 * The directory of the pictures in the bucket, part by part. The service takes letters and digits only, no `-` or
 * `_`, and joins the parts with `/` and a `/` at the end (contracts/cloud-recording.md 1.7).
 *
 * @throws StillgraphError BAD_USER_INPUT at the offending part, or at `at` for the whole.
 */
export function checkFileNamePrefix(parts: readonly string[], at: InputPath): void {
  for (const [index, part] of parts.entries()) {
    if (LETTERS_AND_DIGITS.test(part)) continue;
    throw badInput(
      `Each part of ${at.at(-1)} must be letters a to z, A to Z and digits; no hyphen, underscore or slash.`,
      [...at, index],
    );
  }
  const length = parts.reduce((sum, part) => sum + part.length + 1, 0);
  if (length > LONGEST) {
    throw badInput(
      `${at.at(-1)} must be at most ${LONGEST} characters in all, the slash after each part included; it has ${length}.`,
      at,
    );
  }
}
