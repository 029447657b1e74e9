import type { Cancel, Scheduler } from "./scheduler.js";

/** Timers of which there is at most one of each name: setting it anew replaces the one before. */
export class NamedTimers<Name extends string> {
  readonly #timers = new Map<Name, Cancel>();

  constructor(private readonly scheduler: Scheduler) {}

  /** @param time ms since the epoch */
  set(name: Name, time: number, task: () => void): void {
    this.cancel(name);
    this.#timers.set(name, this.scheduler.at(time, task));
  }

  cancel(name: Name): void {
    this.#timers.get(name)?.();
    this.#timers.delete(name);
  }

  cancelAll(): void {
    for (const name of [...this.#timers.keys()]) this.cancel(name);
  }
}
