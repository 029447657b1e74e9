import type { Happening } from "./happening.js";
import { nextState } from "./machine/next-state.js";
import type { SessionCommand } from "./machine/session-command.js";
import { sessionTable } from "./machine/session-table.js";
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
  const { event, changes = {} } = happening;
  const { status, stopReason, endReason, commands } = nextState(session, event);
  const over = hasEnded(status) && !hasEnded(session.status);
  // What came too late for the session's status says nothing of when to look at it, and with a command to follow the
  // moment counts only if the process dies before it.
  const meant = sessionTable[session.status][event] !== undefined;
  const againInMs = meant && commands.length === 0 ? (happening.againInMs ?? 0) : 0;
  return {
    changes: {
      ...changes,
      status,
      stopReason,
      nextCheckAt: nextLookAt({ ...session, ...changes, status }, { now, againInMs, windowMarginMs }),
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
