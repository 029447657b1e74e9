import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

/**
 * A recorder's RTC token cannot be renewed, and lasts 24 hours at most (contracts/tokens.md C2, C4), so a session in a
 * channel with tokens cannot be promised for longer. A session without `maxDuration` promises nothing: when its token
 * runs out the recorder is lost, and replaced where `recover` is on.
 *
 * @param maxDuration seconds.
 * @param tokenLife seconds the recorder's token has; null in a channel without tokens.
 * @param at where `maxDuration` was written.
 * @throws StillgraphError BAD_USER_INPUT at `at`.
 */
export function checkTokenCoversSession(
  maxDuration: number | null,
  tokenLife: number | null,
  at: InputPath,
): void {
  if (maxDuration === null || tokenLife === null || maxDuration <= tokenLife) return;
  throw badInput(
    `${at.at(-1)} must be at most ${Math.floor(tokenLife)} seconds, which is how long the recorder's RTC token lasts; ` +
      "it cannot be given a new one while it runs.",
    at,
  );
}
