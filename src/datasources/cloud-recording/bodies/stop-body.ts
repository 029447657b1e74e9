import type { Channel } from "../recorder.js";

/**
 * The body of `stop` (contracts/cloud-recording.md 1.10).
 *
 * @param options `async`: answer before the files are uploaded, not after.
 */
export function stopBody({ cname, recorderUid }: Channel, options: { readonly async: boolean }) {
  return { cname, uid: recorderUid, clientRequest: { async_stop: options.async } };
}
