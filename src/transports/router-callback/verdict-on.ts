import type { CallbackOutcome } from "./callback-outcome.js";

export type CallbackAction = "check" | "next" | "complete";

/**
 * `taken`: the router has it. `left`: it does not want this subscription (any more). `repeat`: it does not have it,
 * and a repeat makes sense. `unclear`: it may have it or not.
 */
export type Verdict = "taken" | "left" | "repeat" | "unclear";

/** Answers of something that did not look at the message: the router's own bound or what stands in front of it. */
const NOT_LOOKED_AT: ReadonlySet<number> = new Set([429, 503]);

/**
 * What an outcome means for the subscription. A `next` is repeated only where the router cannot have it: the protocol
 * gives results no number, so a router could not tell a repeat from a second event.
 */
export function verdictOn(action: CallbackAction, outcome: CallbackOutcome): Verdict {
  if (outcome.kind === "answered") {
    const { status } = outcome;
    if (status >= 200 && status < 300) return "taken";
    if (NOT_LOOKED_AT.has(status)) return "repeat";
    // 404 is the router's word for a subscription it ended; the protocol has any other refusal end it too.
    if (status < 500) return "left";
  } else if (!outcome.sent) return "repeat";
  return action === "next" ? "unclear" : "repeat";
}
