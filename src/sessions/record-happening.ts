import { sessionById } from "../store/sessions/session-by-id.js";
import { transact } from "../store/transact.js";
import type { Happening } from "./happening.js";
import { logChange } from "./log-change.js";
import { sessionTable } from "./machine/session-table.js";
import type { SnapshotSession } from "./model/snapshot-session.js";
import type { SessionParts } from "./session-parts.js";
import { stillToWrite } from "./still-to-write.js";
import { type WrittenHappening, writeHappening } from "./write-happening.js";

/** How often a row may change under our hands before something is wrong; callers' stops and updates are rare. */
const MOST_COLLISIONS = 20;

/**
 * Writes down what happened. A caller's stop may have changed the row meanwhile: then the same happening is applied to
 * the row as it is now, so that neither is lost.
 */
export async function recordHappening(
  session: SnapshotSession,
  happening: Happening,
  { db, clock, pace, log }: Pick<SessionParts, "db" | "clock" | "pace" | "log">,
): Promise<WrittenHappening> {
  let row = happening.session ?? session;
  let left = happening;
  for (let collisions = 0; collisions < MOST_COLLISIONS; collisions++) {
    // Too late to mean anything: written, it would only be in the way of whoever has the session in hand.
    if (sessionTable[row.status][happening.event] === undefined) return { session: row, commands: [] };
    const moment = { now: new Date(clock()), windowMarginMs: pace.of("windowMargin") };
    const [present, happened] = [row, left];
    const written = await transact(db, (transaction) =>
      writeHappening(transaction, present, happened, moment),
    );
    if (written !== "stale" && written !== "uidTaken") {
      logChange(log, { before: present, after: written.session, because: happening.event });
      return written;
    }
    const fresh = await sessionById(db, session.id);
    if (fresh === null) throw new Error(`session ${session.id} has vanished`);
    const rest = stillToWrite(left, row, fresh);
    if (rest === null) return { session: fresh, commands: [] };
    row = fresh;
    left = rest;
  }
  throw new Error(`session ${session.id} changes faster than it can be written`);
}
