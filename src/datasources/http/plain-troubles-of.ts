import type { Outcome } from "./outcome.js";
import type { Trouble } from "./retry-policy.js";

/** What is wrong with an outcome as far as HTTP alone can tell. */
export function plainTroublesOf(outcome: Outcome): readonly Trouble[] {
  return [outcome.kind === "reply" ? outcome.status : outcome.trouble];
}
