import type { Outcome } from "./outcome.js";
import type { RetryPolicy, Trouble } from "./retry-policy.js";

interface NextAttempt {
  readonly delayMs: number;
  readonly failOver: boolean;
}

interface Situation {
  readonly outcome: Outcome;
  /** Repeats already made in this call. */
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
  const { outcome, repeats, origins, retryAfterMs, random } = situation;
  const trouble = troubleOf(outcome);
  const row = policy.find(({ on }) => trouble !== null && on.includes(trouble));
  if (row === undefined) return null;
  // Somewhere else to go is worth a repeat of its own: every address is tried once at least.
  const allowed = row.failOver ? Math.max(row.pausesMs.length, origins - 1) : row.pausesMs.length;
  if (repeats >= allowed) return null;
  // With nowhere else to go an open circuit answers the same at once.
  if (trouble === "circuitOpen" && origins === 1) return null;
  const pause = row.pausesMs[Math.min(repeats, row.pausesMs.length - 1)] ?? 0;
  const spread = pause * (0.75 + random / 2);
  return { delayMs: Math.max(spread, retryAfterMs ?? 0), failOver: row.failOver };
}

function troubleOf(outcome: Outcome): Trouble | null {
  if (outcome.kind === "reply") return outcome.status;
  // An answer that is too large will be too large again.
  return outcome.trouble === "tooLarge" ? null : outcome.trouble;
}
