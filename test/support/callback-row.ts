import { randomUUID } from "node:crypto";
import type { Callback } from "../../src/callbacks/callback.js";
import { callbackDigest } from "../../src/callbacks/callback-digest.js";

interface Told {
  readonly code?: number;
  readonly details?: Readonly<Record<string, unknown>>;
}

let sequence = 0;

/** A callback as it was parsed, each with a noticeId and a payload of its own, with what the test cares about changed. */
export function callbackRow(
  { code = 45, details = {} }: Told = {},
  changes: Partial<Callback> = {},
): Callback {
  const { cname = "lesson", recorderUid = "900", sid = "s1" } = changes;
  const { sentAt = new Date("2026-11-21T10:00:10.000Z") } = changes;
  const payload = { cname, uid: recorderUid, sid, sequence: sequence++, sendts: sentAt.getTime(), details };
  return {
    noticeId: randomUUID().replaceAll("-", ""),
    digest: callbackDigest(code, payload),
    code,
    cname,
    recorderUid,
    sid,
    sequence: payload.sequence,
    sentAt,
    payload,
    ...changes,
  };
}
