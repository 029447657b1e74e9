import { randomUUID } from "node:crypto";
import type { ArrivedCallback } from "../../src/store/events/arrived-callback.js";

/** A callback of a session started elsewhere, each with a noticeId and digest of its own, with what the test cares about changed. */
export function arrivedCallback(changes: Partial<ArrivedCallback> = {}): ArrivedCallback {
  return {
    appId: "app",
    noticeId: randomUUID().replaceAll("-", ""),
    digest: randomUUID(),
    code: 44,
    cname: "lesson",
    recorderUid: "527841",
    sid: "d12fdce9024d37862a8f3a88e387c817",
    sequence: 7,
    sentAt: new Date("2026-11-21T10:00:00.123Z"),
    payload: { cname: "lesson", details: { msgName: "recorder_video_stream_state_changed", state: 0 } },
    sessionId: null,
    snapshot: null,
    ...changes,
  };
}
