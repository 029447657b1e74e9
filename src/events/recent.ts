import { Fifo } from "./fifo.js";
import type { WindowBudget } from "./window-budget.js";

/** The newest things of a list that grows, as many as a budget shared with others allows. */
export class Recent<T extends { readonly position: number }> {
  #items = new Fifo<T>();
  #from: number;

  /** @param from position behind which nothing has been left out. */
  constructor(
    from: number,
    private readonly budget: WindowBudget,
  ) {
    this.#from = from;
  }

  get length(): number {
    return this.#items.length;
  }

  at(index: number): T | undefined {
    return this.#items.at(index);
  }

  /** @param weight bytes it takes up, roughly. */
  add(item: T, weight: number): void {
    this.#items.push(item);
    this.budget.hold(this, weight);
  }

  /** Index of the first item behind the position, the length when there is none; null when some of them are gone. */
  indexAfter(position: number): number | null {
    if (position < this.#from) return null;
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = this.#items.at(middle);
      if (item !== undefined && item.position <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  dropOldest(): void {
    this.#from = this.#items.shift()?.position ?? this.#from;
  }

  /** Forgets everything and gives its part of the budget back. It is of no use after that. */
  release(): void {
    this.#items = new Fifo();
    this.budget.release(this);
  }
}
