import { checkWholeNumber } from "./check-whole-number.js";
import type { InputPath } from "./input-path.js";

/**
 * Hours from the sid during which a session can be controlled, 1 to 720 (contracts/cloud-recording.md 1.3).
 *
 * @throws StillgraphError BAD_USER_INPUT at `at`.
 */
export function checkResourceExpiredHour(hours: number, at: InputPath): void {
  checkWholeNumber(hours, { least: 1, most: 720, unit: "hours" }, at);
}
