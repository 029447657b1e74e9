import { allows } from "../../src/auth/allows.js";
import { checkCursor } from "../../src/events/check-cursor.js";
import type { EventFeed } from "../../src/events/event-feed.js";
import { Following } from "../../src/events/following.js";
import type { CallbackEntry } from "../../src/events/log-entry.js";
import { testCursors } from "./test-cursors.js";

interface FakeEventFeed {
  readonly feed: EventFeed;
  /** What was asked for with `page`, in order. */
  readonly pages: Parameters<EventFeed["page"]>[0][];
  /** What was asked for with `pages`, in order. */
  readonly pagesOfSessions: Parameters<EventFeed["pages"]>[];
}

/**
 * An event log in memory, which begins behind position `floor`. The array is read at each call, so that entries can be
 * added in between.
 */
export function fakeEventFeed(entries: readonly CallbackEntry[] = [], floor = 0): FakeEventFeed {
  const pages: FakeEventFeed["pages"] = [];
  const pagesOfSessions: Parameters<EventFeed["pages"]>[] = [];
  const feed: EventFeed = {
    async pages(sessionIds, { channels, ...place }) {
      pagesOfSessions.push([sessionIds, { channels, ...place }]);
      const narrowed = channels === null ? {} : { channels };
      const found = sessionIds.map(async (sessionId) => {
        const page = await feed.page({ ...place, filter: { sessionId, ...narrowed } });
        return [sessionId, page] as const;
      });
      return new Map(await Promise.all(found));
    },
    async page(order) {
      pages.push(order);
      const { filter, first, after } = order;
      checkCursor(after, { newest: entries.at(-1)?.position ?? floor, floor }, testCursors.events);
      const found = entries.filter(
        ({ position, sessionId, cname, code }) =>
          position > (after ?? 0) &&
          (filter.sessionId ?? sessionId) === sessionId &&
          (filter.cname ?? cname) === cname &&
          allows(filter.channels ?? null, cname) &&
          (filter.codes ?? [code]).includes(code),
      );
      return { rows: found.slice(0, first), hasMore: found.length > first };
    },
    follow: (stream) => new Following(stream),
  };
  return { feed, pages, pagesOfSessions };
}
