import type { Happening } from "./happening.js";
import { nextState } from "./machine/next-state.js";
import type { SessionCommand } from "./machine/session-command.js";
import { hasEnded } from "./model/has-ended.js";
import type { SnapshotAttempt } from "./model/snapshot-attempt.js";
import type { SnapshotSession } from "./model/snapshot-session.js";
import { nextLookAt } from "./next-look-at.js";

export interface Aftermath {
  /** What to write to the session's row. */
  readonly changes: Partial<SnapshotSession>;
  /** What to write to the row of its present recorder. */
  readonly attempt: Partial<SnapshotAttempt>;
  readonly commands: readonly SessionCommand[];
}

/**
 * Row and happening -> what to write and what to do next. Pure: when somebody else changed the row meanwhile, it is
 * simply asked again with the new one.
 */
export function afterHappening(
  session: SnapshotSession,
  happening: Happening,
  { now, windowMarginMs }: { readonly now: Date; readonly windowMarginMs: number },
): Aftermath {
  const { event, changes = {}, lookBy } = happening;
  const againInMs = Math.min(happening.againInMs ?? 0, lookBy === undefined ? Infinity : +lookBy - +now);
  const { status, stopReason, endReason, commands } = nextState(session, event);
  const over = hasEnded(status) && !hasEnded(session.status);
  return {
    changes: {
      ...changes,
      status,
      stopReason,
      nextCheckAt: nextLookAt(
        { ...session, ...changes, status },
        // With a command to follow, this moment counts only if the process dies before it.
        { now, againInMs: commands.length > 0 ? 0 : againInMs, windowMarginMs },
      ),
      ...(over ? { endReason, endedAt: now } : {}),
    },
    attempt: {
      ...(changes.resourceId === undefined ? {} : { resourceId: changes.resourceId }),
      ...(changes.sid === undefined ? {} : { sid: changes.sid, startedAt: changes.recorderStartedAt ?? now }),
      ...(over ? { endedAt: now, endReason } : {}),
    },
    commands,
  };
}
