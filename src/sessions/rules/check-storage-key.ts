import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

/** A blank or line break comes from copying, and the service would find out only when the first upload fails. */
const KEY = /^[\x21-\x7e]{1,4096}$/;

/** @throws StillgraphError BAD_USER_INPUT at `at` for an access key, secret key or STS token; never repeats it. */
export function checkStorageKey(key: string, at: InputPath): void {
  if (KEY.test(key)) return;
  throw badInput(`${at.at(-1)} must be printable ASCII without blanks and must not be empty.`, at);
}
