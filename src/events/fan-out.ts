import { checkCursor } from "./check-cursor.js";
import type { EventStream } from "./event-stream.js";
import { Gate } from "./gate.js";
import { Group } from "./group.js";
import type { LogEntry } from "./log-entry.js";
import type { PartReaderParts } from "./part-reader.js";
import { renderEntry } from "./render-entry.js";
import type { Sink } from "./sink.js";
import type { Subscriber } from "./subscriber.js";
import { WindowBudget } from "./window-budget.js";

/** What results may take up in memory until the slower subscribers have them, in bytes, of all groups together. */
const WINDOW_BYTES = 16 * 1024 * 1024;

/** Parts of the log that are read from the store at once, of all groups together. */
const READS_AT_ONCE = 4;

export interface FanOutParts extends Omit<PartReaderParts, "gate"> {
  readonly windowBytes?: number;
}

/** Somebody who wants to follow a part of the log. */
export interface JoinOrder {
  /** Equal for those who may be given the same bytes: same document, variables, rights and filter. */
  readonly key: string;
  readonly stream: EventStream;
  /** Entry -> GraphQL result as JSON text; that of the first of a group serves them all. Should not reject. */
  readonly render: (entry: LogEntry) => Promise<string>;
  readonly sink: Sink;
}

/**
 * Brings the entries of the log to those who follow it. Equal subscriptions form a group, for which an entry is
 * rendered once; nobody has a queue: who takes nothing for a while goes on from the log.
 */
export class FanOut {
  readonly #groups = new Map<string, Group>();
  readonly #budget: WindowBudget;
  readonly #gate = new Gate(READS_AT_ONCE);
  readonly #deaf: () => void;
  #closed: { readonly error: unknown } | null = null;

  constructor(private readonly parts: FanOutParts) {
    this.#budget = new WindowBudget(parts.windowBytes ?? WINDOW_BYTES);
    this.#deaf = parts.tail.onGrowth(() => {
      for (const group of this.#groups.values()) group.advance();
    });
  }

  /** How many follow the log now, and in how many groups. */
  get size(): { readonly subscribers: number; readonly groups: number } {
    const groups = [...this.#groups.values()];
    return { subscribers: groups.reduce((sum, { size }) => sum + size, 0), groups: groups.length };
  }

  /**
   * Begins to follow. The sink is given nothing before the promise is settled, and then everything from the moment of
   * the call (or from `stream.after`) on, in the order of the log, each entry once.
   *
   * A sink ends with CURSOR_EXPIRED when it took nothing for so long that what it missed is no longer kept; with what
   * `render` threw, should it; and with the error of `close`.
   *
   * @throws StillgraphError CURSOR_EXPIRED or BAD_USER_INPUT for `stream.after`; what `stream.present` threw; the
   *   store's error; the error of `close` once closed.
   */
  async join(order: JoinOrder): Promise<Subscriber> {
    this.#checkOpen();
    const unfollow = this.parts.tail.follow();
    try {
      return await this.#join(order);
    } finally {
      // The group, if there is one, follows by itself.
      unfollow();
    }
  }

  async #join({ key, stream, render, sink }: JoinOrder): Promise<Subscriber> {
    const { tail, cursors } = this.parts;
    // What was committed before the call is not "from now on"; and a cursor may come from a node that knew of it earlier.
    await tail.refresh();
    checkCursor(stream.after, { newest: tail.position, floor: tail.floor }, cursors);
    const start = stream.after ?? tail.position;
    const present = await stream.present?.();
    const first =
      present && (await renderEntry({ ...present, position: start }, { render, isLast: stream.isLast }));
    this.#checkOpen();
    const group = this.#groups.get(key) ?? this.#open(key, stream, render);
    return group.join(sink, start, first ?? null);
  }

  /** Ends everybody with the error; who comes later is refused with it. */
  close(error: unknown): void {
    this.#closed ??= { error };
    this.#deaf();
    for (const group of [...this.#groups.values()]) group.end(error);
  }

  #open(key: string, { filter, isLast }: EventStream, render: JoinOrder["render"]): Group {
    const unfollow = this.parts.tail.follow();
    const group = new Group({
      ...this.parts,
      filter,
      renderer: { render, isLast },
      budget: this.#budget,
      gate: this.#gate,
      onEmpty: () => {
        this.#groups.delete(key);
        unfollow();
      },
    });
    this.#groups.set(key, group);
    return group;
  }

  #checkOpen(): void {
    if (this.#closed !== null) throw this.#closed.error;
  }
}
