import { sessionById } from "../store/sessions/session-by-id.js";
import { updateSession } from "../store/sessions/update-session.js";
import { transact } from "../store/transact.js";
import { afterHappening } from "./after-happening.js";
import type { Happening } from "./happening.js";
import type { SessionCommand } from "./machine/session-command.js";
import { sessionTable } from "./machine/session-table.js";
import type { SnapshotSession } from "./model/snapshot-session.js";
import { noteAttempt } from "./note-attempt.js";
import type { SessionParts } from "./session-parts.js";

interface Recorded {
  readonly session: SnapshotSession;
  readonly commands: readonly SessionCommand[];
}

/** How often a row may change under our hands before something is wrong; callers' stops and updates are rare. */
const MOST_COLLISIONS = 20;

/**
 * Writes down what happened. A caller's stop may have changed the row meanwhile: then the same happening is applied to
 * the row as it is now, so that neither is lost.
 */
export async function recordHappening(
  session: SnapshotSession,
  happening: Happening,
  { db, clock, pace }: Pick<SessionParts, "db" | "clock" | "pace">,
): Promise<Recorded> {
  let row = happening.session ?? session;
  for (let collisions = 0; collisions < MOST_COLLISIONS; collisions++) {
    // Too late to mean anything: written, it would only be in the way of whoever has the session in hand.
    if (sessionTable[row.status][happening.event] === undefined) return { session: row, commands: [] };
    const { changes, attempt, commands } = afterHappening(row, happening, {
      now: new Date(clock()),
      windowMarginMs: pace.of("windowMargin"),
    });
    const present = row;
    const written = await transact(db, async (transaction) => {
      const updated = await updateSession(transaction, present, changes);
      if (updated === "stale" || updated === "uidTaken") return updated;
      if (Object.keys(attempt).length > 0) await noteAttempt(transaction, present.id, attempt);
      return updated;
    });
    if (written !== "stale" && written !== "uidTaken") return { session: written, commands };
    const fresh = await sessionById(db, session.id);
    if (fresh === null) throw new Error(`session ${session.id} has vanished`);
    // Another worker thought this one dead and went on: what happened is about a recorder the session no longer has.
    if (happening.event !== "STOP_ASKED" && !hasSameRecorder(fresh, row)) {
      return { session: fresh, commands: [] };
    }
    row = fresh;
  }
  throw new Error(`session ${session.id} changes faster than it can be written`);
}

function hasSameRecorder(one: SnapshotSession, other: SnapshotSession): boolean {
  return (
    one.recorderUid === other.recorderUid && one.resourceId === other.resourceId && one.sid === other.sid
  );
}
