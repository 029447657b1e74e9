import { setTimeout as wait } from "node:timers/promises";
import type { Kysely } from "kysely";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import { reserveSlot, type SlotOptions } from "../../store/budgets/reserve-slot.js";
import type { Database } from "../../store/database.js";
import type { Turn } from "../http/turn.js";
import type { CallBudget } from "./call-budget.js";

/**
 * Ten calls a second (contracts/cloud-recording.md 2), with room for calls that travel at different speed: at 110 ms, eleven
 * were seen to arrive within 908 ms from two busy nodes, and the service counts arrivals.
 */
const SPACING_MS = 120;
/** Of four turns callers have three, so that in the busiest hour what runs is looked after and stopped within seconds. */
const CALLERS_SPACING = 4 / 3;
/** A caller who would wait longer is better told so at once. */
const MAX_WAIT_MS = 60_000;

export interface StoreCallBudgetOptions {
  readonly db: Kysely<Database>;
  /** Whose budget it is. */
  readonly appId: string;
  /** Milliseconds between two calls. */
  readonly spacingMs?: number;
  /** The longest wait for a turn, in milliseconds. */
  readonly maxWaitMs?: number;
  /** Lets so many milliseconds of real time pass: the service counts by the wall clock, whatever the time scale. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** One budget for every node on the same store: each call is given its own moment, in the order of asking within its lane. */
export class StoreCallBudget implements CallBudget {
  readonly #options: Required<StoreCallBudgetOptions>;

  constructor(options: StoreCallBudgetOptions) {
    this.#options = { spacingMs: SPACING_MS, maxWaitMs: MAX_WAIT_MS, pause: wait, ...options };
  }

  async take({ maxWaitMs = Number.POSITIVE_INFINITY, lane }: Turn = {}): Promise<void> {
    const { appId, spacingMs } = this.#options;
    const bound = Math.min(this.#options.maxWaitMs, maxWaitMs);
    if (lane === undefined) return this.#queue({ appId, spacingMs, maxWaitMs: bound });
    // Callers wait for each other first: those whose turn has come are then few enough to leave room for others.
    await this.#queue({
      appId: `${appId} ${lane}`,
      spacingMs: spacingMs * CALLERS_SPACING,
      maxWaitMs: bound,
    });
    return this.#queue({ appId, spacingMs, maxWaitMs: this.#options.maxWaitMs });
  }

  async #queue(slot: SlotOptions): Promise<void> {
    const { db, pause } = this.#options;
    const waitMs = await reserveSlot(db, slot);
    if (waitMs === null) {
      throw new StillgraphError(
        "RATE_LIMITED",
        "Too many calls to Cloud Recording wait for their turn at present.",
        { retryAfter: Math.ceil(slot.maxWaitMs / 1_000) },
      );
    }
    if (waitMs > 0) await pause(waitMs);
  }
}
