import type { Recorder } from "./recorder.js";

/** Path of a call on a running recorder, under `/v1/apps/{appid}/cloud_recording` (contracts/cloud-recording.md 1.1). */
export function recorderPath({ resourceId, sid, mode }: Recorder, call: "query" | "update" | "stop"): string {
  return `/resourceid/${encodeURIComponent(resourceId)}/sid/${encodeURIComponent(sid)}/mode/${mode}/${call}`;
}
