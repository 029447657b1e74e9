import { Fifo } from "./fifo.js";

/** A window that keeps things in memory and can do without the oldest of them. */
interface Holder {
  dropOldest(): void;
}

interface Share {
  weight: number;
  count: number;
}

/** Things of released windows that are remembered until there are this many of them, and half of all. */
const MOST_RELEASED = 1_024;

/** How much several windows may keep in memory together: where one grows, the oldest of all has to go. */
export class WindowBudget {
  #held = new Fifo<{ readonly holder: Holder; readonly weight: number }>();
  readonly #shares = new Map<Holder, Share>();
  #weight = 0;
  /** How many of those held are of released windows. */
  #released = 0;

  /** @param most bytes; what weighs more than all of it is not kept at all. */
  constructor(private readonly most: number) {}

  /** Things that are remembered, those of released windows included. */
  get length(): number {
    return this.#held.length;
  }

  /** Counts what the holder has just added, and has the oldest dropped until there is room for it. */
  hold(holder: Holder, weight: number): void {
    this.#held.push({ holder, weight });
    const share = this.#shares.get(holder);
    if (share === undefined) this.#shares.set(holder, { weight, count: 1 });
    else {
      share.weight += weight;
      share.count += 1;
    }
    this.#weight += weight;
    while (this.#weight > this.most) {
      const oldest = this.#held.shift();
      if (oldest === undefined) return;
      this.#drop(oldest.holder, oldest.weight);
    }
  }

  /** The holder keeps nothing more, and is not heard of again. */
  release(holder: Holder): void {
    const share = this.#shares.get(holder);
    if (share === undefined) return;
    this.#shares.delete(holder);
    this.#weight -= share.weight;
    this.#released += share.count;
    if (this.#released < MOST_RELEASED || this.#released * 2 < this.#held.length) return;
    // They would be remembered until the others need all the room there is, which may be never.
    this.#held = this.#held.filter((held) => this.#shares.has(held.holder));
    this.#released = 0;
  }

  #drop(holder: Holder, weight: number): void {
    const share = this.#shares.get(holder);
    if (share === undefined) {
      // It was released, and has given everything back already.
      this.#released -= 1;
      return;
    }
    share.weight -= weight;
    share.count -= 1;
    if (share.count === 0) this.#shares.delete(holder);
    this.#weight -= weight;
    holder.dropOldest();
  }
}
