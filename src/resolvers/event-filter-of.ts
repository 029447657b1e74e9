import type { EventPageOrder } from "../events/event-feed.js";
import type { RecordingEventFilter } from "../schema/events/recording-event-filter.js";
import { knownSession } from "./known-session.js";
import type { SessionLoaders } from "./session-loaders.js";
import { withoutNulls } from "./without-nulls.js";

/**
 * A filter as a caller wrote it -> with the store's ids and without nulls.
 *
 * @throws StillgraphError BAD_USER_INPUT or NOT_FOUND at ["filter", "sessionId"].
 */
export async function eventFilterOf(
  filter: RecordingEventFilter | null | undefined,
  loaders: SessionLoaders,
): Promise<EventPageOrder["filter"]> {
  const { sessionId, ...rest } = withoutNulls(filter ?? {});
  if (sessionId === undefined) return rest;
  const session = await knownSession(sessionId, ["filter", "sessionId"], loaders);
  return { ...rest, sessionId: session.id };
}
