import type { Happening } from "../happenings/happening.js";

/** The users whose video a recorder receives by what was noted last. A recorder that takes over begins with none. */
export function streamsReceived(happenings: readonly Happening[]): Set<string> {
  const received = new Set<string>();
  for (const happening of happenings) {
    if (happening.type === "failedOver") received.clear();
    if (happening.type !== "videoStreamState") continue;
    if (happening.receiving) received.add(happening.streamUid);
    else received.delete(happening.streamUid);
  }
  return received;
}
