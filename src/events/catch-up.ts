import { setImmediate as nextTurn } from "node:timers/promises";
import { cursorExpired } from "./cursor-expired.js";
import type { EventCursors } from "./event-cursors.js";
import type { Follower } from "./follower.js";
import type { KnownWay } from "./known-way.js";
import type { PartReader } from "./part-reader.js";
import { renderEntries } from "./render-entries.js";
import type { Renderer } from "./rendered.js";

/** Results that one follower is given before another has its turn. */
const AT_ONCE = 128;

/**
 * Brings on those of a group who are further back than its results in memory. One part of the log after the other is
 * read, from the place of each in turn, and given to all whose place is in it: many who fell behind together cost
 * little more than one, and one who begins a week ago does not keep the others waiting.
 */
export class CatchUp {
  readonly #behind = new Set<Follower>();
  #running = false;

  constructor(
    private readonly reader: PartReader,
    private readonly renderer: Renderer,
    /** Takes over a follower that has come this far, or hands it in again. */
    private readonly bringOn: (follower: Follower) => void,
    /** For the results that somebody may come back for. */
    private readonly way: KnownWay,
    private readonly cursors: EventCursors,
  ) {}

  add(follower: Follower): void {
    this.#behind.add(follower);
    if (!this.#running) void this.#run();
  }

  delete(follower: Follower): void {
    this.#behind.delete(follower);
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (;;) {
      const [next] = this.#behind;
      if (next === undefined) break;
      if (!this.#bringOnByKnownWay(next)) await this.#bringOnFrom(next);
      // The others of this process have their turn between two parts.
      await nextTurn();
    }
    this.#running = false;
  }

  /** Gives what is known already behind the follower's place; whether there was anything. */
  #bringOnByKnownWay(follower: Follower): boolean {
    let goesOn = true;
    let given = 0;
    while (goesOn && given < AT_ONCE) {
      const item = this.way.after(follower.position);
      if (item === undefined) break;
      goesOn = follower.take(item);
      given += 1;
    }
    if (given === 0) return false;
    this.#behind.delete(follower);
    // Behind those that wait.
    if (goesOn) this.bringOn(follower);
    return true;
  }

  async #bringOnFrom(first: Follower): Promise<void> {
    const { position } = first;
    const part = await this.reader.after(position, () => this.#behind.size > 0);
    if ("expired" in part) {
      first.end(cursorExpired(part.floor, this.cursors));
      return;
    }
    // Chosen before anything is given: who comes later may have missed a piece of this part.
    let before = position;
    let served = [...this.#behind].filter((follower) => follower.position >= position);
    for await (const items of renderEntries(part.entries, this.renderer)) {
      for (const item of items) {
        this.way.add(before, item);
        before = item.position;
        served = served.filter((follower) => {
          const goesOn = follower.take(item);
          if (!goesOn) this.#behind.delete(follower);
          return goesOn;
        });
      }
      if (served.length === 0) return;
    }
    for (const follower of served) {
      follower.skipTo(part.upTo);
      // Who is not there yet is handed in again, behind those that wait.
      this.#behind.delete(follower);
      this.bringOn(follower);
    }
  }
}
