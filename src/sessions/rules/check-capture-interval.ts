import { checkWholeNumber } from "./check-whole-number.js";
import type { InputPath } from "./input-path.js";

/**
 * Seconds between two screenshots. The service's sources disagree on the shortest, 5 or 1
 * (contracts/cloud-recording.md 1.6.1), so the operator sets it.
 *
 * @param least shortest interval the operator allows, 1 to 3600.
 * @throws StillgraphError BAD_USER_INPUT at `at`.
 */
export function checkCaptureInterval(seconds: number, least: number, at: InputPath): void {
  checkWholeNumber(seconds, { least, most: 3_600, unit: "seconds" }, at);
}
