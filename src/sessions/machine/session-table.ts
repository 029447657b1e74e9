import type { EndReason } from "../model/end-reason.js";
import type { SessionStatus } from "../model/session-status.js";
import type { SessionCommand } from "./session-command.js";
import type { SessionEvent } from "./session-event.js";

export interface Transition {
  readonly to: SessionStatus;
  readonly commands: readonly SessionCommand[];
  /** Why the session ends or is being stopped; absent where the reason stays as it is. */
  readonly reason?: EndReason;
}

const to = (status: SessionStatus, ...commands: SessionCommand[]): Transition => ({ to: status, commands });
const stopping = (reason: EndReason): Transition => ({ to: "STOPPING", commands: ["STOP"], reason });
const ended = (status: "STOPPED" | "FAILED", reason?: EndReason): Transition =>
  reason === undefined ? { to: status, commands: ["LIST"] } : { to: status, commands: ["LIST"], reason };

/** Asked to stop, whatever it is doing. */
const ending = {
  STOP_ASKED: stopping("STOPPED_BY_CALLER"),
  DURATION_REACHED: stopping("MAX_DURATION"),
  WINDOW_CLOSING: stopping("EXPIRED"),
  WINDOW_CLOSED: ended("STOPPED", "EXPIRED"),
} as const;

/** A recorder is being started, the first one or a replacement. */
const beginning = (status: "STARTING" | "RECOVERING") =>
  ({
    ACQUIRED: to(status, "START"),
    STARTED: to("STARTED"),
    SID_UNHEARD: to(status, "FIND_SID"),
    RESOURCE_SPENT: to(status, "ACQUIRE"),
    UID_TAKEN: to(status, "REPLACE", "ACQUIRE"),
    START_REFUSED: ended("FAILED", status === "STARTING" ? "START_FAILED" : "LOST"),
    MISSING: to(status),
    LOST_FOR_GOOD: ended("FAILED", status === "STARTING" ? "START_FAILED" : "LOST"),
    ...ending,
  }) as const;

/** A recorder has a sid. */
const running = (status: "STARTED" | "CAPTURING") =>
  ({
    // Heard a second time: a notification told its sid before the answer to the start was written.
    STARTED: to(status),
    CONFIRMED: to("CAPTURING"),
    UNCONFIRMED: to(status),
    HINTED: to(status),
    MOVED: to(status),
    MISSING: to(status),
    LOST: to("RECOVERING", "REPLACE", "ACQUIRE"),
    LOST_FOR_GOOD: ended("FAILED", "LOST"),
    ENDED_IDLE: ended("STOPPED", "IDLE_TIMEOUT"),
    EXITED: ended("STOPPED", "ALREADY_ENDED"),
    ...ending,
  }) as const;

/**
 * The whole life of a session. An event that a status does not name leaves everything as it is: it comes too late, or
 * from a call whose answer no longer matters.
 */
export const sessionTable: Readonly<
  Record<SessionStatus, Readonly<Partial<Record<SessionEvent, Transition>>>>
> = {
  STARTING: {
    ...beginning("STARTING"),
    // No command: the service does not answer just now, and the supervisor asks again in a while.
    START_ABANDONED: { to: "STOPPING", commands: [], reason: "START_FAILED" },
  },
  RECOVERING: beginning("RECOVERING"),
  STARTED: running("STARTED"),
  CAPTURING: running("CAPTURING"),
  STOPPING: {
    // Whatever a start brings that was under way: what runs has to be stopped, what does not run is done with.
    ACQUIRED: to("STOPPING", "STOP"),
    STARTED: to("STOPPING", "STOP"),
    SID_UNHEARD: to("STOPPING", "FIND_SID"),
    RESOURCE_SPENT: ended("STOPPED"),
    UID_TAKEN: ended("STOPPED"),
    START_REFUSED: ended("STOPPED"),
    MISSING: to("STOPPING"),
    STOPPED: ended("STOPPED"),
    NOTHING_CAPTURED: ended("STOPPED", "NOTHING_CAPTURED"),
    ALREADY_ENDED: ended("STOPPED", "ALREADY_ENDED"),
    WINDOW_CLOSED: ended("STOPPED", "EXPIRED"),
  },
  STOPPED: {},
  FAILED: {},
};
