import type { Outcome } from "./outcome.js";
import { plainTroublesOf } from "./plain-troubles-of.js";
import type { RetryPolicy, Trouble } from "./retry-policy.js";
import { retryRowOf } from "./retry-row-of.js";

interface NextAttempt {
  readonly delayMs: number;
  readonly failOver: boolean;
}

interface Situation {
  readonly outcome: Outcome;
  /** What is wrong with the outcome, where more is known than HTTP alone can tell. */
  readonly troubles?: readonly Trouble[];
  /** Repeats already made in this call for the same row of the table. */
  readonly repeats: number;
  /** How many base addresses there are. */
  readonly origins: number;
  /** Milliseconds the upstream asked to wait, if it did. */
  readonly retryAfterMs: number | null;
  /** From 0 to 1. */
  readonly random: number;
}

/** The table applied: when and where to try again, or null to give up. */
export function nextAttempt(policy: RetryPolicy, situation: Situation): NextAttempt | null {
  const { outcome, troubles = plainTroublesOf(outcome), repeats, origins, retryAfterMs, random } = situation;
  const row = retryRowOf(policy, troubles);
  if (row === undefined) return null;
  const { pausesMs } = row;
  if (row.failOver === "afterwards") {
    const elsewhere = repeats - pausesMs.length;
    if (elsewhere >= origins - 1) return null;
    if (elsewhere >= 0) return { delayMs: 0, failOver: true };
  } else {
    // Somewhere else to go is worth a repeat of its own: every address is tried once at least.
    const allowed = row.failOver ? Math.max(pausesMs.length, origins - 1) : pausesMs.length;
    if (repeats >= allowed) return null;
  }
  // With nowhere else to go an open circuit answers the same at once.
  if (troubles.includes("circuitOpen") && origins === 1) return null;
  const pause = pausesMs[Math.min(repeats, pausesMs.length - 1)] ?? 0;
  const spread = pause * (0.75 + random / 2);
  return { delayMs: Math.max(spread, retryAfterMs ?? 0), failOver: row.failOver === true };
}
