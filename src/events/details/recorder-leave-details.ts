import type { Details } from "./details.js";
import { readWholeNumber } from "./read-whole-number.js";
import type { RecorderLeaveReason } from "./recorder-leave-reason.js";

interface RecorderLeaveDetails {
  readonly leaveCode: number;
  /** At least one. */
  readonly reasons: readonly RecorderLeaveReason[];
}

const bits: readonly (readonly [number, RecorderLeaveReason])[] = [
  [2, "SIG"],
  [4, "NO_USERS"],
  [8, "TIMER_CATCH"],
  [16, "CLIENT_LEAVE"],
];

const DOCUMENTED = bits.reduce((mask, [bit]) => mask | bit, 0);

/**
 * Event 41, `recorder_leave`: a mask of reasons, of which several come at once, as 24 = 8 + 16 at a normal stop
 * (contracts/notifications.md A8.1). No bit at all is a reason of its own.
 *
 * @returns null without a code.
 */
export function recorderLeaveDetails(details: Details): RecorderLeaveDetails | null {
  const leaveCode = readWholeNumber(details["leaveCode"]);
  if (leaveCode === null) return null;
  if (leaveCode === 0) return { leaveCode, reasons: ["INIT"] };
  const reasons = bits.filter(([bit]) => (leaveCode & bit) !== 0).map(([, reason]) => reason);
  const undocumented = (leaveCode & ~DOCUMENTED) !== 0;
  return { leaveCode, reasons: undocumented ? [...reasons, "OTHER"] : reasons };
}
