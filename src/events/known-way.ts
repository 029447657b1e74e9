import type { Rendered } from "./rendered.js";
import type { WindowBudget } from "./window-budget.js";

/** Bytes of a result besides its text, roughly. */
const FRAME = 300;

/**
 * What comes next behind places of the log where somebody of a group stopped. A sink that takes one result at a time comes
 * back for each, and must not have a part of the log read and rendered for every one of them.
 */
export class KnownWay {
  #next = new Map<number, Rendered>();

  constructor(private readonly budget: WindowBudget) {}

  /** The next result behind the position; undefined when it has to be looked up in the log. */
  after(position: number): Rendered | undefined {
    return this.#next.get(position);
  }

  /** @param item the next one behind the position: there is nothing for the group in between. */
  add(position: number, item: Rendered): void {
    // What could not be rendered is tried anew.
    if (item.delivery === null || this.#next.has(position)) return;
    this.#next.set(position, item);
    this.budget.hold(this, FRAME + 2 * item.delivery.json.length);
  }

  dropOldest(): void {
    for (const position of this.#next.keys()) {
      this.#next.delete(position);
      return;
    }
  }

  /** Forgets everything and gives its part of the budget back. It is of no use after that. */
  release(): void {
    this.#next = new Map();
    this.budget.release(this);
  }
}
