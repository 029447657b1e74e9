import type { SnapshotAttempt } from "../../src/sessions/model/snapshot-attempt.js";

/** A recorder of a session that nothing has become of yet. */
export function attemptRow(
  changes: Partial<SnapshotAttempt> & Pick<SnapshotAttempt, "sessionId">,
): SnapshotAttempt {
  return {
    ordinal: 0,
    recorderUid: "900",
    resourceId: null,
    sid: null,
    startedAt: null,
    endedAt: null,
    endReason: null,
    ...changes,
  };
}
