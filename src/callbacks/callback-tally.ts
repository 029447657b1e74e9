import type { Logger } from "pino";
import { type CallbackOutcome, callbackOutcomes } from "./callback-outcome.js";

/** Milliseconds between two lines about the same outcome: whoever floods the receiver must not flood the log. */
const QUIET_MS = 10_000;

/** Counts what became of requests, and tells the log of what an operator should know. */
export class CallbackTally {
  readonly #counts = Object.fromEntries(callbackOutcomes.map((outcome) => [outcome, 0])) as Record<
    CallbackOutcome,
    number
  >;
  readonly #told = new Map<CallbackOutcome, { readonly at: number; readonly count: number }>();

  /** @param clock milliseconds since the epoch. */
  constructor(
    private readonly log: Logger,
    private readonly clock: () => number,
  ) {}

  /** Since the start of the process. */
  get counts(): Readonly<Record<CallbackOutcome, number>> {
    return this.#counts;
  }

  count(outcome: CallbackOutcome): void {
    this.#counts[outcome] += 1;
  }

  /**
   * Counts what was not taken.
   *
   * @param facts for the log; nothing of the body belongs there.
   */
  refuse(outcome: CallbackOutcome, facts: Readonly<Record<string, unknown>>): void {
    this.count(outcome);
    const told = this.#told.get(outcome);
    const at = this.clock();
    if (told !== undefined && at - told.at < QUIET_MS) return;
    const count = this.#counts[outcome];
    this.#told.set(outcome, { at, count });
    this.log.warn({ outcome, times: count - (told?.count ?? 0), ...facts }, "a notification was not taken");
  }
}
