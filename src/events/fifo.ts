/** Removed places are given back to the runtime when there are this many, and half of all. */
const MOST_EMPTY = 1_024;

/** A queue that also gives what stands at a place of it. Taking from the front is quick, however long it is. */
export class Fifo<T> {
  #items: (T | undefined)[] = [];
  #removed = 0;

  get length(): number {
    return this.#items.length - this.#removed;
  }

  /** @param index from 0, the front. */
  at(index: number): T | undefined {
    return this.#items[this.#removed + index];
  }

  push(item: T): void {
    this.#items.push(item);
  }

  /** The same queue without those that do not pass. */
  filter(passes: (item: T) => boolean): Fifo<T> {
    const kept = new Fifo<T>();
    for (let index = 0; index < this.length; index += 1) {
      const item = this.at(index);
      if (item !== undefined && passes(item)) kept.push(item);
    }
    return kept;
  }

  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.#items[this.#removed];
    this.#items[this.#removed] = undefined;
    this.#removed += 1;
    if (this.#removed > MOST_EMPTY && this.#removed * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#removed);
      this.#removed = 0;
    }
    return item;
  }
}
