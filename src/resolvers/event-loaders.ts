import DataLoader from "dataloader";
import type { EventFeed, EventPageOrder } from "../events/event-feed.js";
import type { CallbackEntry } from "../events/log-entry.js";
import type { Page } from "../sessions/session-face.js";

type Place = Omit<EventPageOrder, "filter">;

/**
 * One operation's questions about the events of sessions: the same page of many sessions is one question. Nothing comes out
 * of them that the caller may not see.
 */
export class EventLoaders {
  readonly #pages = new Map<string, DataLoader<string, Page<CallbackEntry>>>();

  /** @param channels patterns of those the caller may see; null for every channel. */
  constructor(
    private readonly feed: EventFeed,
    private readonly channels: readonly string[] | null,
  ) {}

  events(sessionId: string, place: Place): Promise<Page<CallbackEntry>> {
    const key = JSON.stringify(place);
    const loader = this.#pages.get(key) ?? this.#pageLoader(place);
    this.#pages.set(key, loader);
    return loader.load(sessionId);
  }

  #pageLoader(place: Place): DataLoader<string, Page<CallbackEntry>> {
    return new DataLoader(async (sessionIds) => {
      const found = await this.feed.pages(sessionIds, { ...place, channels: this.channels });
      return sessionIds.map((id) => found.get(id) ?? { rows: [], hasMore: false });
    });
  }
}
