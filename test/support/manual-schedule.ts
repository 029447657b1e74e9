import type { Schedule } from "../../src/transports/router-callback/schedule.js";
import { untilItHolds } from "./until-it-holds.js";

/** A clock that stands still until a test says that a time has passed. */
export class ManualSchedule {
  readonly #waiting = new Set<{ readonly ms: number; readonly run: () => void }>();

  readonly schedule: Schedule = (ms, run) => {
    const entry = { ms, run };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  };

  /** What is waited for, in milliseconds, oldest first. */
  get waiting(): readonly number[] {
    return [...this.#waiting].map(({ ms }) => ms);
  }

  /** Waits until somebody waits for so many milliseconds, and lets them pass for the one who has waited longest. */
  async pass(ms: number): Promise<void> {
    const entry = await untilItHolds(() => {
      for (const waiting of this.#waiting) if (waiting.ms === ms) return waiting;
      throw new Error(`nobody waits for ${ms} ms, only for ${this.waiting.join(", ") || "nothing"}`);
    });
    this.#waiting.delete(entry);
    entry.run();
  }
}
