import type { SnapshotSession } from "./model/snapshot-session.js";

interface Look {
  readonly now: Date;
  /** Milliseconds until somebody would look anyway. */
  readonly againInMs: number;
  /** How long before the end of the control window a session is stopped, in milliseconds. */
  readonly windowMarginMs: number;
}

/**
 * When the supervisor looks at a session next. A running one is never looked at later than the moment it has to be
 * stopped: past its control window nobody could stop it any more (contracts/cloud-recording.md 2).
 */
export function nextLookAt(
  { status, stopAt, controllableUntil }: Pick<SnapshotSession, "status" | "stopAt" | "controllableUntil">,
  { now, againInMs, windowMarginMs }: Look,
): Date {
  const ends =
    status === "STARTED" || status === "CAPTURING"
      ? [stopAt?.getTime(), controllableUntil && controllableUntil.getTime() - windowMarginMs]
      : [];
  const soonest = Math.min(now.getTime() + againInMs, ...ends.filter((end) => typeof end === "number"));
  return new Date(Math.max(now.getTime(), soonest));
}
