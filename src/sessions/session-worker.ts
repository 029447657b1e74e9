import { StillgraphError } from "../errors/stillgraph-error.js";
import type { UpstreamRefusal } from "../errors/upstream-refusal.js";
import { sessionById } from "../store/sessions/session-by-id.js";
import { updateSession } from "../store/sessions/update-session.js";
import { acquire } from "./commands/acquire.js";
import { check } from "./commands/check.js";
import { findSid } from "./commands/find-sid.js";
import { listPictures } from "./commands/list-pictures.js";
import { replace } from "./commands/replace.js";
import { start } from "./commands/start.js";
import { stop } from "./commands/stop.js";
import type { Happening } from "./happening.js";
import { logChange } from "./log-change.js";
import { resume } from "./machine/resume.js";
import type { SessionCommand } from "./machine/session-command.js";
import { hasEnded } from "./model/has-ended.js";
import type { SnapshotSession } from "./model/snapshot-session.js";
import { recordHappening } from "./record-happening.js";
import type { SessionParts } from "./session-parts.js";

interface Drive {
  /** Whether a stop returns as soon as the service took it. */
  readonly async?: boolean;
}

export interface Driven {
  readonly session: SnapshotSession;
  /** The failure that ended this drive, for a caller who waits. */
  readonly error: unknown;
}

/** Resources and recorder uids tried in one drive; a service that takes none of them will not take the next. */
const MOST_COMMANDS = 12;

/** Carries a session from command to command until there is nothing to do but wait. The caller holds its lease. */
export class SessionWorker {
  constructor(private readonly parts: SessionParts) {}

  /** Goes on from what is stored. */
  async drive(session: SnapshotSession, options: Drive = {}): Promise<Driven> {
    let row = session;
    let queue: readonly SessionCommand[] = [resume(row)];
    let error: unknown;
    let refusal: UpstreamRefusal | undefined;
    for (let done = 0; queue.length > 0; done++) {
      const [command, ...rest] = queue as [SessionCommand, ...SessionCommand[]];
      if (command === "REPLACE") {
        row = (await this.#replace(row)) ?? (await this.#reload(row));
        // Replaced or changed under our hands: the row says what comes now.
        queue = [resume(row)];
        continue;
      }
      if (command === "LIST") {
        row = await this.#list(row);
        queue = rest;
        continue;
      }
      const happening =
        done < MOST_COMMANDS ? await this.#carryOut(command, row, options) : gaveUp(row, refusal);
      refusal = happening.refusal ?? refusal;
      error = happening.error;
      const recorded = await recordHappening(row, happening, this.parts);
      row = recorded.session;
      queue = recorded.commands;
    }
    return { session: row, error };
  }

  #carryOut(command: SessionCommand, session: SnapshotSession, options: Drive): Promise<Happening> {
    switch (command) {
      case "ACQUIRE":
        return acquire(session, this.parts);
      case "START":
        return start(session, this.parts);
      case "FIND_SID":
        return findSid(session, this.parts);
      case "CHECK":
        return check(session, this.parts);
      case "STOP":
        return stop(session, this.parts, { async: options.async ?? false });
      case "REPLACE":
      case "LIST":
        throw new TypeError(`${command} has no happening`);
    }
  }

  async #replace(session: SnapshotSession): Promise<SnapshotSession | null> {
    const replaced = await replace(session, session.sid === null ? "UID_TAKEN" : "LOST", this.parts);
    if (replaced === "stale") return null;
    logChange(this.parts.log, { before: session, after: replaced, because: "REPLACE" });
    return replaced;
  }

  async #list(session: SnapshotSession): Promise<SnapshotSession> {
    const noted = await updateSession(this.parts.db, session, await listPictures(session, this.parts));
    return noted === "stale" || noted === "uidTaken" ? this.#reload(session) : noted;
  }

  async #reload(session: SnapshotSession): Promise<SnapshotSession> {
    const row = await sessionById(this.parts.db, session.id);
    if (row === null) throw new Error(`session ${session.id} has vanished`);
    return row;
  }
}

/** @param refusal the last of several. */
function gaveUp(session: SnapshotSession, refusal: UpstreamRefusal | undefined): Happening {
  const error = new StillgraphError(
    "UPSTREAM_REJECTED",
    `Cloud Recording took none of several recorders offered to it${refusal === undefined ? "" : `: ${refusal.reason}`}.`,
    refusal === undefined ? {} : { upstream: refusal },
  );
  if (hasEnded(session.status)) return { event: "MISSING", error };
  return { event: session.startSentAt === null ? "START_REFUSED" : "START_ABANDONED", error };
}
