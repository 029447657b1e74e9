import type { Rights } from "../auth/rights.js";
import { StillgraphError } from "../errors/stillgraph-error.js";
import type { EventPageOrder } from "../events/event-feed.js";
import type { RecordingEventFilter } from "../schema/events/recording-event-filter.js";
import { channelFilter } from "./channel-filter.js";
import { knownSession } from "./known-session.js";
import type { SessionLoaders } from "./session-loaders.js";
import { withoutNulls } from "./without-nulls.js";

/** There are some forty numbers in all (contracts/notifications.md A8), and each entry of the log is held against them. */
const MOST_CODES = 100;

/**
 * A filter as a caller wrote it -> with the store's ids, without nulls, and narrowed to what the caller may see.
 *
 * @throws StillgraphError BAD_USER_INPUT or NOT_FOUND at ["filter", "sessionId"]; BAD_USER_INPUT at ["filter", "codes"] for
 *   more than 100 of them; FORBIDDEN at ["filter", "cname"].
 */
export async function eventFilterOf(
  filter: RecordingEventFilter | null | undefined,
  { rights, loaders }: { readonly rights: Rights; readonly loaders: SessionLoaders },
): Promise<EventPageOrder["filter"]> {
  const { sessionId, cname, ...rest } = withoutNulls(filter ?? {});
  const wanted = { ...rest, ...channelFilter(rights, cname, ["filter", "cname"]) };
  const { length = 0 } = wanted.codes ?? [];
  if (length > MOST_CODES) {
    throw new StillgraphError("BAD_USER_INPUT", `codes must be at most ${MOST_CODES}; there are ${length}.`, {
      inputPath: ["filter", "codes"],
    });
  }
  if (sessionId === undefined) return wanted;
  const session = await knownSession(sessionId, ["filter", "sessionId"], loaders);
  return { ...wanted, sessionId: session.id };
}
