import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";
import { isRtcUid } from "./is-rtc-uid.js";

/** @throws StillgraphError BAD_USER_INPUT at `at` unless `uid` is an RTC uid (contracts/cloud-recording.md 1.2). */
export function checkRtcUid(uid: string, at: InputPath): void {
  if (isRtcUid(uid)) return;
  const name = at.findLast((step) => typeof step === "string");
  throw badInput(
    `${name} must hold RTC uids as decimal text from 1 to 4294967295, without leading zeros.`,
    at,
  );
}
