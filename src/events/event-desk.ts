import type { Kysely } from "kysely";
import type { Page } from "../sessions/session-face.js";
import type { Database } from "../store/database.js";
import { callbacksOfSessions } from "../store/events/callbacks-of-sessions.js";
import { readLog } from "../store/events/read-log.js";
import { pageOf } from "../store/page-of.js";
import { checkCursor } from "./check-cursor.js";
import type { EventCursors } from "./event-cursors.js";
import type { EventFeed, EventPageOrder, SessionEventsOrder } from "./event-feed.js";
import type { EventStream } from "./event-stream.js";
import { Following } from "./following.js";
import type { CallbackEntry } from "./log-entry.js";

const BEFORE_EVERYTHING = 0;

interface EventDeskParts {
  /** Whose events. */
  readonly appId: string;
  readonly cursors: EventCursors;
}

/** The event log for the API: page by page, or to be followed. */
export class EventDesk implements EventFeed {
  constructor(
    private readonly db: Kysely<Database>,
    private readonly parts: EventDeskParts,
  ) {}

  async page({ filter, first, after }: EventPageOrder): Promise<Page<CallbackEntry>> {
    const { appId, cursors } = this.parts;
    const log = await readLog(this.db, {
      appId,
      after: after ?? BEFORE_EVERYTHING,
      filter: { ...filter, kinds: ["CALLBACK"] },
      limit: first + 1,
    });
    checkCursor(after, log, cursors);
    return pageOf(
      log.entries.filter((entry) => entry.kind === "CALLBACK"),
      first,
    );
  }

  async pages(
    sessionIds: readonly string[],
    { first, after, channels }: SessionEventsOrder,
  ): Promise<ReadonlyMap<string, Page<CallbackEntry>>> {
    const { appId, cursors } = this.parts;
    const log = await callbacksOfSessions(this.db, {
      appId,
      sessionIds,
      channels,
      after: after ?? BEFORE_EVERYTHING,
      limit: first + 1,
    });
    checkCursor(after, log, cursors);
    return new Map(sessionIds.map((id) => [id, pageOf(log.bySession.get(id) ?? [], first)]));
  }

  follow(stream: EventStream): Following {
    return new Following(stream);
  }
}
