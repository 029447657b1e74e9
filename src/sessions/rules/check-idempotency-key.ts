import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

/** Printable ASCII: it is compared byte by byte, and two spellings of one accent must not be two keys. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/** @throws StillgraphError BAD_USER_INPUT at `at` unless the key is 1 to 255 printable characters without blanks. */
export function checkIdempotencyKey(key: string, at: InputPath): void {
  if (KEY.test(key)) return;
  throw badInput(`${at.at(-1)} must be 1 to 255 printable ASCII characters without blanks.`, at);
}
