import type { CallbackEntry } from "../../src/events/log-entry.js";

interface Report {
  readonly position?: number;
  readonly code: number;
  /** `payload.details`; left out of the payload when undefined. */
  readonly details?: unknown;
}

/** A callback as the log keeps it, of a recording that was not started here unless the test says so. */
export function callbackEntry(
  { position = 7, code, details }: Report,
  changes: Partial<CallbackEntry> = {},
): CallbackEntry {
  return {
    kind: "CALLBACK",
    position,
    recordedAt: new Date("2026-11-21T10:00:01.500Z"),
    cname: "lesson",
    sessionId: null,
    noticeId: `notice-${position}`,
    code,
    recorderUid: "527841",
    sid: "d12fdce9024d37862a8f3a88e387c817",
    sequence: 3,
    sentAt: new Date("2026-11-21T10:00:01.000Z"),
    payload: { cname: "lesson", uid: "527841", ...(details === undefined ? {} : { details }) },
    snapshot: null,
    captured: false,
    ...changes,
  };
}
