import { checkWholeNumber } from "./check-whole-number.js";
import type { InputPath } from "./input-path.js";

/**
 * Seconds a signed address lasts: a week at most, the longest a signature of version 4 can be valid.
 *
 * @throws StillgraphError BAD_USER_INPUT at `at`.
 */
export function checkUrlLife(seconds: number, at: InputPath): void {
  checkWholeNumber(seconds, { least: 1, most: 604_800, unit: "seconds" }, at);
}
