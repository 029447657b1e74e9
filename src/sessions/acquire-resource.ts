import { StillgraphError } from "../errors/stillgraph-error.js";
import { liveRecorderUids } from "../store/sessions/live-recorder-uids.js";
import { allotRecorderUid } from "./allot-recorder-uid.js";
import { checkChannelName } from "./rules/check-channel-name.js";
import { checkResourceExpiredHour } from "./rules/check-resource-expired-hour.js";
import { checkRtcUid } from "./rules/check-rtc-uid.js";
import type { AcquiredResource, AcquireOrder } from "./session-face.js";
import type { SessionParts } from "./session-parts.js";

/**
 * A resource by itself, for callers who start it later, within five minutes. It costs nothing and leaves no trace here:
 * the session begins with its start.
 *
 * @throws StillgraphError BAD_USER_INPUT, CONFLICT when no uid is free, UPSTREAM_*
 */
export async function acquireResource(order: AcquireOrder, parts: SessionParts): Promise<AcquiredResource> {
  const { db, recording, config, clock, pace, random } = parts;
  const { cname, resourceExpiredHour } = order;
  checkChannelName(cname, ["input", "cname"]);
  checkResourceExpiredHour(resourceExpiredHour, ["input", "resourceExpiredHour"]);
  const given = order.recorderUid ?? null;
  if (given !== null) checkRtcUid(given, ["input", "recorderUid"]);
  const taken = new Set(await liveRecorderUids(db, config.appId, cname));
  const recorderUid = given ?? allotRecorderUid(config.recorderUids, taken, random);
  if (recorderUid === null) {
    throw new StillgraphError("CONFLICT", `No recorder uid is free in channel ${cname}.`);
  }
  const resourceId = await recording.acquire({ cname, recorderUid }, { resourceExpiredHour });
  return { resourceId, cname, recorderUid, startBefore: new Date(clock() + pace.of("resourceLife")) };
}
