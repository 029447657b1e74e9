import type { RecordingRefusal } from "./recording-refusal.js";

/** What a call named in its URL and body; empty where it did not. */
export interface CallIdentity {
  readonly cname: string;
  readonly uid: string;
  readonly resourceId: string;
  readonly sid: string;
}

/**
 * The body of a refusal. The shapes that were seen differ: before there is a session a bare code without a
 * reason, afterwards the reason inside `serverResponse.payload` (contracts/cloud-recording.md 3.1).
 */
export function refusalBody(
  refusal: RecordingRefusal,
  identity: CallIdentity,
  shape: "documented" | "seen",
): Record<string, unknown> {
  const { code, message: reason } = refusal;
  if (code === null) return { message: reason };
  if (shape === "documented") return { code, reason };
  const { cname, uid, resourceId, sid } = identity;
  if (sid === "") return { resourceId, sid, code };
  return { cname, uid, resourceId, sid, code, serverResponse: { payload: { message: reason } } };
}
