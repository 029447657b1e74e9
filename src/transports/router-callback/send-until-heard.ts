import type { CallbackOutcome } from "./callback-outcome.js";
import { repeatPauses } from "./repeat-pauses.js";
import { type CallbackAction, type Verdict, verdictOn } from "./verdict-on.js";

/**
 * Sends one message, and again after each of `repeatPauses` while that makes sense.
 *
 * @param pause resolves to whether to go on.
 * @returns the last verdict; `repeat` where the repeats are used up or were stopped.
 */
export async function sendUntilHeard(
  action: CallbackAction,
  send: () => Promise<CallbackOutcome>,
  pause: (ms: number) => Promise<boolean>,
): Promise<Verdict> {
  let verdict = verdictOn(action, await send());
  for (const ms of repeatPauses) {
    if (verdict !== "repeat" || !(await pause(ms))) return verdict;
    verdict = verdictOn(action, await send());
  }
  return verdict;
}
