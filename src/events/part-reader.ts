import type { Logger } from "pino";
import type { LogPage } from "../store/events/read-log.js";
import type { EventCursors } from "./event-cursors.js";
import type { Gate } from "./gate.js";
import type { LogFilter } from "./log-filter.js";
import { PartSize } from "./part-size.js";
import type { LogPart, Tail } from "./tail.js";

/** Entries of a part that is in memory already. */
const IN_MEMORY = 128;

/** Until a store that is away is asked again, in milliseconds. */
const STORE_PAUSE_MS = 1_000;

export interface PartReaderParts {
  readonly tail: Tail;
  /** The log from a position on, as `readLog` reads it. */
  readonly read: (options: {
    readonly after: number;
    readonly filter: LogFilter;
    readonly limit: number;
  }) => Promise<LogPage>;
  /** So that many who go on from far back do not take all connections to the store. */
  readonly gate: Gate;
  /** Lets so many milliseconds pass. */
  readonly pause: (ms: number) => Promise<unknown>;
  readonly log: Logger;
  /** For the cursor that somebody too late is told to go on from. */
  readonly cursors: EventCursors;
}

/** What is behind a position may be gone; `floor` is the first position from which nothing is. */
interface Expired {
  readonly expired: true;
  readonly floor: number;
}

/** Reads the log for one group: out of the tail's memory where that goes back far enough, else from the store. */
export class PartReader {
  readonly #size = new PartSize();

  constructor(
    private readonly parts: PartReaderParts,
    private readonly filter: LogFilter,
  ) {}

  /** What is in memory behind the position; null when that does not say all. */
  inMemory(position: number): LogPart | null {
    const part = this.parts.tail.recent(position, this.filter, IN_MEMORY);
    return part === null || part.upTo <= position ? null : part;
  }

  /**
   * The next entries behind the position, which the tail must have passed. While the store is away it waits, as long
   * as somebody wants them.
   */
  async after(position: number, isWanted: () => boolean): Promise<LogPart | Expired> {
    const { tail, read, gate, pause, log } = this.parts;
    const part = this.inMemory(position);
    if (part !== null) return part;
    while (isWanted()) {
      const end = tail.position;
      try {
        const page = await gate.run(() =>
          read({ after: position, filter: this.filter, limit: this.#size.entries }),
        );
        this.#size.learn(page.entries);
        if (page.floor > position) return { expired: true, floor: page.floor };
        // Where the log has no more for this filter, it has none up to what the tail had seen before.
        return page.upTo < page.newest ? page : { ...page, upTo: Math.max(page.upTo, end) };
      } catch (error) {
        log.warn({ err: error }, "subscribers wait for a part of the event log that cannot be read");
        await pause(STORE_PAUSE_MS);
      }
    }
    return { entries: [], upTo: position };
  }
}
