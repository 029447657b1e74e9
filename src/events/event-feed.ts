import type { Page } from "../sessions/session-face.js";
import type { EventStream } from "./event-stream.js";
import type { Following } from "./following.js";
import type { CallbackEntry } from "./log-entry.js";

export interface EventPageOrder {
  /** What is left out does not matter. */
  readonly filter: {
    readonly sessionId?: string;
    readonly cname?: string;
    /** Patterns of the channels that the caller may see; every channel without. */
    readonly channels?: readonly string[];
    readonly codes?: readonly number[];
  };
  /** Most entries on the page, from 1. */
  readonly first: number;
  /** Position behind which the page begins; null: with the oldest that is kept. */
  readonly after: number | null;
}

/** A page of the events of each of several sessions. */
export type SessionEventsOrder = Omit<EventPageOrder, "filter"> & {
  /** As in a filter; null for every channel. */
  readonly channels: readonly string[] | null;
};

/** What the API wants of the event log. */
export interface EventFeed {
  /**
   * Callbacks in the order of the log, the oldest first.
   *
   * @throws StillgraphError CURSOR_EXPIRED, with the oldest usable cursor, when entries behind `after` may be gone;
   *   BAD_USER_INPUT at ["after"] for a position the log has not reached.
   */
  page(order: EventPageOrder): Promise<Page<CallbackEntry>>;
  /** The same page of the callbacks of every session, in one go; an empty one for an id that is the id of none. */
  pages(
    sessionIds: readonly string[],
    order: SessionEventsOrder,
  ): Promise<ReadonlyMap<string, Page<CallbackEntry>>>;
  /** What a subscription is to follow, as its resolver answers it. */
  follow(stream: EventStream): Following;
}
