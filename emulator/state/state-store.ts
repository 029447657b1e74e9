import type { EmulatorState } from "./emulator-state.js";

/**
 * The one place where state changes. A change is visible at once and the promise resolves when it is saved;
 * changes that come while a save is under way are saved together.
 */
export class StateStore<T = EmulatorState> {
  #current: T;
  #running: Promise<void> | null = null;
  #waiting: Promise<void> | null = null;

  constructor(
    initial: T,
    private readonly save: (state: T) => Promise<void>,
  ) {
    this.#current = initial;
  }

  get current(): T {
    return this.#current;
  }

  /** Applies a pure change; what the change throws is thrown and changes nothing. */
  async update(change: (state: T) => T): Promise<void> {
    this.#current = change(this.#current);
    await this.#saved();
  }

  /** Resolves when everything changed so far is saved. */
  async settled(): Promise<void> {
    await (this.#waiting ?? this.#running);
  }

  #saved(): Promise<void> {
    if (this.#waiting !== null) return this.#waiting;
    const begin = async (): Promise<void> => {
      this.#waiting = null;
      this.#running = this.save(this.#current).finally(() => {
        this.#running = null;
      });
      return this.#running;
    };
    if (this.#running === null) return begin();
    this.#waiting = this.#running.then(begin, begin);
    return this.#waiting;
  }
}
