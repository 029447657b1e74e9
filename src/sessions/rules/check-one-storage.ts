import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

/**
 * A session has one storage: a profile of the server or one given in full.
 *
 * @param at where `storageProfile` was written.
 * @throws StillgraphError BAD_USER_INPUT at `at` when both are given.
 */
export function checkOneStorage(profile: string | null, givenInFull: boolean, at: InputPath): void {
  if (profile === null || !givenInFull) return;
  throw badInput(`${at.at(-1)} and storage exclude each other; give one of them.`, at);
}
