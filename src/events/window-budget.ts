import { Fifo } from "./fifo.js";

/** A window that keeps things in memory and can do without the oldest of them. */
interface Holder {
  dropOldest(): void;
}

/** How much several windows may keep in memory together: where one grows, the oldest of all has to go. */
export class WindowBudget {
  readonly #held = new Fifo<{ readonly holder: Holder; readonly weight: number }>();
  readonly #weights = new Map<Holder, number>();
  #weight = 0;

  /** @param most bytes; what weighs more than all of it is not kept at all. */
  constructor(private readonly most: number) {}

  /** Counts what the holder has just added, and has the oldest dropped until there is room for it. */
  hold(holder: Holder, weight: number): void {
    this.#held.push({ holder, weight });
    this.#weights.set(holder, (this.#weights.get(holder) ?? 0) + weight);
    this.#weight += weight;
    while (this.#weight > this.most) {
      const oldest = this.#held.shift();
      if (oldest === undefined) return;
      const holds = this.#weights.get(oldest.holder);
      // One that was released has given everything back already.
      if (holds === undefined) continue;
      if (holds > oldest.weight) this.#weights.set(oldest.holder, holds - oldest.weight);
      else this.#weights.delete(oldest.holder);
      this.#weight -= oldest.weight;
      oldest.holder.dropOldest();
    }
  }

  /** The holder keeps nothing more, and is not heard of again. */
  release(holder: Holder): void {
    this.#weight -= this.#weights.get(holder) ?? 0;
    this.#weights.delete(holder);
  }
}
