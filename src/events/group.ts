import { CatchUp } from "./catch-up.js";
import { cursorExpired } from "./cursor-expired.js";
import { Follower } from "./follower.js";
import { KnownWay } from "./known-way.js";
import type { LogFilter } from "./log-filter.js";
import { PartReader, type PartReaderParts } from "./part-reader.js";
import { Recent } from "./recent.js";
import { renderEntries } from "./render-entries.js";
import type { Rendered, Renderer } from "./rendered.js";
import type { Sink } from "./sink.js";
import type { Subscriber } from "./subscriber.js";
import type { LogPart } from "./tail.js";
import type { WindowBudget } from "./window-budget.js";

/** Bytes of a result besides its text, roughly. */
const FRAME = 300;

export interface GroupParts extends PartReaderParts {
  readonly filter: LogFilter;
  readonly renderer: Renderer;
  /** For the results kept in memory, shared with the other groups. */
  readonly budget: WindowBudget;
  /** Nobody is left. */
  readonly onEmpty: () => void;
}

/**
 * Those who follow the same part of the log and see it the same way. The group is a cursor itself: it renders each
 * entry once and hands it to all who have taken everything before. Who has not goes on through the results that are
 * still in memory, or from further back with `CatchUp`.
 */
export class Group {
  readonly #all = new Set<Follower>();
  /** Those who have everything up to the head. */
  readonly #live = new Set<Follower>();
  readonly #reader: PartReader;
  readonly #catchUp: CatchUp;
  readonly #way: KnownWay;
  #recent: Recent<Rendered>;
  /** Position up to which everything was rendered. */
  #head: number;
  #advancing = false;

  constructor(private readonly parts: GroupParts) {
    this.#head = parts.tail.position;
    this.#recent = new Recent(this.#head, parts.budget);
    this.#reader = new PartReader(parts, parts.filter);
    this.#way = new KnownWay(parts.budget);
    const bringOn = (follower: Follower) => this.#bringOn(follower);
    this.#catchUp = new CatchUp(this.#reader, parts.renderer, bringOn, this.#way, parts.cursors);
  }

  get size(): number {
    return this.#all.size;
  }

  /** @param present what is given first, before everything behind the position; null for nothing. */
  join(sink: Sink, position: number, present: Rendered | null): Subscriber {
    const { log } = this.parts;
    const follower = new Follower(
      { onResume: (it) => this.#bringOn(it), onClose: (it) => this.#remove(it), log },
      sink,
      position,
    );
    this.#all.add(follower);
    // Later, so that whoever joins has what `join` gives before anything comes.
    setImmediate(() => {
      if (present === null || follower.takePresent(present)) this.#bringOn(follower);
    });
    return follower;
  }

  /** The log has grown. */
  advance(): void {
    if (this.#advancing) return;
    const part = this.#reader.inMemory(this.#head);
    if (part !== null && part.entries.length === 0) {
      // Most of what happens is not for this group; that must cost next to nothing.
      this.#head = part.upTo;
      return;
    }
    void this.#advance();
  }

  /** Ends everybody with the error. */
  end(error: unknown): void {
    for (const follower of [...this.#all]) follower.end(error);
  }

  async #advance(): Promise<void> {
    const isWanted = () => this.#all.size > 0;
    this.#advancing = true;
    try {
      while (isWanted() && this.#head < this.parts.tail.position) {
        const part = await this.#reader.after(this.#head, isWanted);
        if ("expired" in part) this.#restart(part.floor);
        else await this.#giveAll(part, isWanted);
      }
    } finally {
      // Here and not in a later turn: growth that came in between would be noticed by nobody.
      this.#advancing = false;
    }
  }

  async #giveAll({ entries, upTo }: LogPart, isWanted: () => boolean): Promise<void> {
    for await (const items of renderEntries(entries, this.parts.renderer)) {
      for (const item of items) {
        if (!isWanted()) return;
        this.#give(item);
      }
    }
    this.#head = upTo;
  }

  #give(item: Rendered): void {
    this.#head = item.position;
    this.#recent.add(item, FRAME + 2 * (item.delivery?.json.length ?? 0));
    for (const follower of this.#live) {
      if (!follower.take(item)) this.#live.delete(follower);
    }
  }

  /** Gives a follower what it lacks; afterwards it is live, further back than memory goes, or full. */
  #bringOn(follower: Follower): void {
    if (!this.#all.has(follower)) return;
    const first = this.#recent.indexAfter(follower.position);
    if (first === null) {
      this.#catchUp.add(follower);
      return;
    }
    for (let index = first; index < this.#recent.length; index += 1) {
      const item = this.#recent.at(index);
      if (item !== undefined && !follower.take(item)) return;
    }
    this.#live.add(follower);
  }

  /** The group itself came too late: what it had not rendered yet is no longer kept. */
  #restart(floor: number): void {
    for (const follower of [...this.#live]) follower.end(cursorExpired(floor, this.parts.cursors));
    this.#recent.release();
    this.#head = floor;
    this.#recent = new Recent(floor, this.parts.budget);
  }

  #remove(follower: Follower): void {
    this.#all.delete(follower);
    this.#live.delete(follower);
    this.#catchUp.delete(follower);
    if (this.#all.size > 0) return;
    this.#recent.release();
    this.#way.release();
    this.parts.onEmpty();
  }
}
