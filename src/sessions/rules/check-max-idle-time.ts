import { checkWholeNumber } from "./check-whole-number.js";
import type { InputPath } from "./input-path.js";

/**
 * Seconds without any user before the service ends the session: 5 to 30 days (contracts/cloud-recording.md 1.5).
 *
 * @throws StillgraphError BAD_USER_INPUT at `at`.
 */
export function checkMaxIdleTime(seconds: number, at: InputPath): void {
  checkWholeNumber(seconds, { least: 5, most: 2_592_000, unit: "seconds" }, at);
}
