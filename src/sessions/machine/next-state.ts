import type { EndReason } from "../model/end-reason.js";
import { hasEnded } from "../model/has-ended.js";
import type { SessionStatus } from "../model/session-status.js";
import type { SessionCommand } from "./session-command.js";
import type { SessionEvent } from "./session-event.js";
import { sessionTable } from "./session-table.js";

/** The part of a session that the machine reads. */
export interface MachineState {
  readonly status: SessionStatus;
  /** Why it is being stopped; null while it is not. */
  readonly stopReason: EndReason | null;
}

export interface NextState extends MachineState {
  /** Set once, when the session ends. */
  readonly endReason: EndReason | null;
  readonly commands: readonly SessionCommand[];
}

/** State and event -> state and commands. An event the status does not name changes nothing and asks for nothing. */
export function nextState(state: MachineState, event: SessionEvent): NextState {
  const transition = sessionTable[state.status][event];
  if (transition === undefined) return { ...state, endReason: null, commands: [] };
  const { to, commands, reason } = transition;
  if (hasEnded(to)) {
    // A start that was given up is a failure however orderly it was cleaned up: its caller was told so.
    if (state.stopReason === "START_FAILED") {
      return { status: "FAILED", stopReason: state.stopReason, endReason: "START_FAILED", commands };
    }
    // What the service finds out while stopping says more than why it was asked to.
    const endReason = reason ?? state.stopReason ?? "STOPPED_BY_CALLER";
    return { status: to, stopReason: state.stopReason, endReason, commands };
  }
  const stopReason = to === "STOPPING" ? (reason ?? state.stopReason) : null;
  return { status: to, stopReason, endReason: null, commands };
}
