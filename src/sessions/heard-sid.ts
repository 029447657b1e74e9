import type { SnapshotSession } from "./model/snapshot-session.js";
import type { Pace } from "./pace.js";

/**
 * What to write to the row of a session whose start was never answered, once its sid is heard otherwise. The clocks
 * that began with the answer begin with the start: rather too early than past what the service allows.
 */
export function heardSid(
  session: SnapshotSession,
  sid: string,
  { now, pace }: { readonly now: Date; readonly pace: Pace },
): Partial<SnapshotSession> {
  const { request, maxDuration } = session;
  const startedAt = session.startSentAt ?? now;
  const after = (ms: number) => new Date(startedAt.getTime() + ms);
  return {
    sid,
    sidUnheardAt: null,
    startedAt: session.startedAt ?? startedAt,
    recorderStartedAt: startedAt,
    controllableUntil: after(pace.seconds(request.resourceExpiredHour * 3_600)),
    stopAt: session.stopAt ?? (maxDuration === null ? null : after(pace.seconds(maxDuration))),
    // When the keys expire that it was started with is not known any more. Taken for due, they are renewed if they can be.
    stsExpiresAt: session.stsExpiresAt ?? startedAt,
    misses: 0,
  };
}
