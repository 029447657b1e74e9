import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

/**
 * "Only these" and "all but these" exclude each other; the service calls both a conflict of parameters
 * (contracts/cloud-recording.md 1.5, contracts/tokens.md C5).
 *
 * @param at where the unsubscribe list was written.
 * @throws StillgraphError BAD_USER_INPUT at `at`.
 */
export function checkNotBothLists(
  subscribe: readonly string[] | undefined,
  unsubscribe: readonly string[] | undefined,
  at: InputPath,
): void {
  if (subscribe === undefined || unsubscribe === undefined) return;
  const name = String(at.at(-1));
  throw badInput(`${name} excludes ${name.replace("unsubscribe", "subscribe")}; give one of them.`, at);
}
