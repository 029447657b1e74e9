import { badInput } from "./bad-input.js";
import { checkWholeNumber } from "./check-whole-number.js";
import type { InputPath } from "./input-path.js";

/** The stop has to reach the service while it still takes one, repeats included. */
const STOP_MARGIN_S = 60;

/**
 * Seconds after which the server stops the session. Shorter than one interval it would capture nothing; beyond
 * `resourceExpiredHour` the service no longer takes a stop while it goes on capturing, and charging
 * (contracts/cloud-recording.md 1.3, 2).
 *
 * @throws StillgraphError BAD_USER_INPUT at `at`.
 */
export function checkMaxDuration(
  seconds: number,
  session: { readonly captureInterval: number; readonly resourceExpiredHour: number },
  at: InputPath,
): void {
  const most = session.resourceExpiredHour * 3_600 - STOP_MARGIN_S;
  if (Number.isInteger(seconds) && seconds > most) {
    throw badInput(
      `${at.at(-1)} must be at most ${most} seconds: the service takes a stop only within resourceExpiredHour ` +
        `(${session.resourceExpiredHour} h), less a minute for the stop itself.`,
      at,
    );
  }
  checkWholeNumber(seconds, { least: session.captureInterval, most, unit: "seconds" }, at);
}
