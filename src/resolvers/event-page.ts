import type { EventCursors } from "../events/event-cursors.js";
import type { EventPageOrder } from "../events/event-feed.js";
import type { CallbackEntry } from "../events/log-entry.js";
import type { EventPageArgs } from "../schema/events/event-page-args.js";
import type { RecordingEventConnection } from "../schema/events/recording-event-connection.js";
import type { Page } from "../sessions/session-face.js";
import { connectionOf } from "./paging/connection-of.js";
import { pageSize } from "./paging/page-size.js";
import { recordingEventView } from "./views/recording-event-view.js";

/**
 * A page of events, for the list of all and the list of one session.
 *
 * @param read gives the entries.
 * @throws StillgraphError BAD_USER_INPUT at ["first"] or ["after"], CURSOR_EXPIRED.
 */
export async function eventPage(
  { first, after }: EventPageArgs,
  cursors: EventCursors,
  read: (place: Omit<EventPageOrder, "filter">) => Promise<Page<CallbackEntry>>,
): Promise<RecordingEventConnection> {
  const page = await read({
    first: pageSize(first, 50),
    after: after == null ? null : cursors.decode(after),
  });
  return connectionOf(page, {
    cursorOf: ({ position }) => cursors.encode(position),
    itemOf: (entry) => recordingEventView(entry, cursors),
    after,
  });
}
