import type { Logger } from "pino";
import type { LogPage } from "../store/events/read-log.js";
import type { Store } from "../store/store.js";
import type { LogEntry } from "./log-entry.js";
import type { LogFilter } from "./log-filter.js";
import { matchesFilter } from "./matches-filter.js";
import { Recent } from "./recent.js";
import { weightOf } from "./weight-of.js";
import { WindowBudget } from "./window-budget.js";

/** Entries of one reading. */
const PAGE = 512;

/** What the newest entries may take up in memory, in bytes. */
const WINDOW_BYTES = 8 * 1024 * 1024;

/** How often it looks without having been woken, in milliseconds. A notification can get lost; this does not. */
const LOOK_EVERY_MS = 1_000;

export interface TailParts {
  /** The log from a position on, as `readLog` reads it. */
  readonly read: (options: { readonly after: number; readonly limit: number }) => Promise<LogPage>;
  readonly listen: Store["listen"];
  readonly log: Logger;
  readonly lookEveryMs?: number;
  readonly windowBytes?: number;
}

/** A part of the log as one reader wants it: the entries of its filter, and how far it was looked through for them. */
export type LogPart = Pick<LogPage, "entries" | "upTo">;

/**
 * The end of the log, as this node knows it: every new entry is read once and told to everybody here. While nobody here
 * follows the log, nothing is read.
 */
export class Tail {
  readonly #listeners = new Set<() => void>();
  #recent: Recent<LogEntry>;
  #position: number;
  #floor: number;
  #reading: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  #followers = 0;
  /** Whether nobody followed for a while: what came then nobody here needs to have read. */
  #rested = false;
  #timer: NodeJS.Timeout | undefined;
  #deaf: (() => Promise<void>) | undefined;
  #stopped = false;

  /** Begins at the end the log has now. */
  static async open(parts: TailParts): Promise<Tail> {
    const { newest, floor } = await parts.read({ after: 0, limit: 0 });
    const tail = new Tail(parts, newest, floor);
    await tail.#start();
    return tail;
  }

  private constructor(
    private readonly parts: TailParts,
    position: number,
    floor: number,
  ) {
    this.#position = position;
    this.#floor = floor;
    this.#recent = this.#window(position);
  }

  /** Position up to which everything was read. */
  get position(): number {
    return this.#position;
  }

  /** Position up to which entries may be gone. */
  get floor(): number {
    return this.#floor;
  }

  /** Somebody wants to have read what comes, from the next `refresh` on until the call that this gives is called. */
  follow(): () => void {
    if (this.#followers === 0) this.#rested = true;
    this.#followers += 1;
    let follows = true;
    return () => {
      if (!follows) return;
      follows = false;
      this.#followers -= 1;
      if (this.#followers === 0) this.#recent = this.#window(this.#position);
    };
  }

  /** Calls the listener whenever `position` has grown, until the call that it gives is called. */
  onGrowth(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Resolves when everything is read that was committed before the call.
   *
   * @throws the store's error when it cannot be read.
   */
  refresh(): Promise<void> {
    // A reading under way may have looked before the caller's entry was there; all who ask meanwhile share the next.
    this.#next ??= this.#reading.then(() => {
      this.#next = null;
      const reading = this.#read();
      this.#reading = reading.catch(() => undefined);
      return reading;
    });
    return this.#next;
  }

  /**
   * The next entries of the filter behind the position that are still in memory, at most `limit`; null when some of
   * them are not.
   */
  recent(after: number, filter: LogFilter, limit: number): LogPart | null {
    const first = this.#recent.indexAfter(after);
    if (first === null) return null;
    const entries: LogEntry[] = [];
    for (let index = first; index < this.#recent.length; index += 1) {
      const entry = this.#recent.at(index);
      if (entry === undefined || !matchesFilter(entry, filter)) continue;
      entries.push(entry);
      if (entries.length === limit) return { entries, upTo: entry.position };
    }
    return { entries, upTo: Math.max(after, this.#position) };
  }

  /** Reads nothing more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    this.#listeners.clear();
    await this.#deaf?.();
    await this.#reading;
  }

  async #start(): Promise<void> {
    this.#deaf = await this.parts.listen({
      wake: () => this.#look(),
      lost: (error) =>
        this.parts.log.warn({ err: error }, "news of the event log come late until the store is heard again"),
    });
    this.#timer = setInterval(() => this.#look(), this.parts.lookEveryMs ?? LOOK_EVERY_MS);
  }

  #window(from: number): Recent<LogEntry> {
    return new Recent(from, new WindowBudget(this.parts.windowBytes ?? WINDOW_BYTES));
  }

  #look(): void {
    if (this.#followers === 0) return;
    // Tried again at the next look; readiness tells the operator that the store is away.
    this.refresh().catch((error: unknown) =>
      this.parts.log.debug({ err: error }, "the event log was not read"),
    );
  }

  async #read(): Promise<void> {
    if (this.#rested) {
      await this.#skipToEnd();
      return;
    }
    for (let more = true; more && !this.#stopped; ) {
      const page = await this.parts.read({ after: this.#position, limit: PAGE });
      this.#floor = page.floor;
      if (page.upTo <= this.#position) return;
      // Entries were taken away that this node has not seen, because the store was out of its reach for that long. Who
      // reads on from before must not find what is in memory now and take it for everything.
      if (page.floor > this.#position) this.#recent = this.#window(page.floor);
      for (const entry of page.entries) this.#recent.add(entry, weightOf(entry));
      this.#position = page.upTo;
      more = page.upTo < page.newest;
      for (const listener of this.#listeners) listener();
    }
  }

  async #skipToEnd(): Promise<void> {
    const { newest, floor } = await this.parts.read({ after: this.#position, limit: 0 });
    this.#rested = false;
    this.#floor = floor;
    if (newest <= this.#position) return;
    this.#position = newest;
    this.#recent = this.#window(newest);
  }
}
