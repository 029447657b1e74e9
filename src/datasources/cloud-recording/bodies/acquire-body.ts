import type { Channel } from "../recorder.js";

/**
 * The body of `acquire` (contracts/cloud-recording.md 1.3). `scene` stays out: 0, the default, is what screenshots use,
 * and in mode raw it has no effect.
 *
 * @param resourceExpiredHour hours from the sid during which the recorder can be controlled, 1 to 720.
 */
export function acquireBody({ cname, recorderUid }: Channel, resourceExpiredHour: number) {
  return { cname, uid: recorderUid, clientRequest: { resourceExpiredHour } };
}
