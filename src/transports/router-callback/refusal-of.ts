import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { CallbackOutcome } from "./callback-outcome.js";

/**
 * What a router's answer to the first `check` says against its subscription; null where it confirms it. Only 204 does:
 * something that answers 200 to any POST is no router.
 */
export function refusalOf(outcome: CallbackOutcome): StillgraphError | null {
  if (outcome.kind === "answered" && outcome.status === 204) return null;
  const why =
    outcome.kind === "answered"
      ? `answered its \`check\` with ${outcome.status} where 204 confirms`
      : "did not answer its `check`";
  return new StillgraphError(
    "CALLBACK_REFUSED",
    `The subscription did not begin: the address in callbackUrl ${why}.`,
  );
}
