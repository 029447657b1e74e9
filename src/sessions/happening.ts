import type { UpstreamRefusal } from "../errors/upstream-refusal.js";
import type { SessionEvent } from "./machine/session-event.js";
import type { SnapshotSession } from "./model/snapshot-session.js";

/** What came of a command: the event for the machine, and what to write down with it. */
export interface Happening {
  readonly event: SessionEvent;
  readonly changes?: Partial<SnapshotSession>;
  /** The row as the command left it, where it wrote something of its own before its call. */
  readonly session?: SnapshotSession;
  /** Milliseconds until the supervisor looks again; ignored where the machine has a next command. */
  readonly againInMs?: number;
  /** The supervisor looks no later than this, whatever `againInMs` says. */
  readonly lookBy?: Date;
  /** What the service said, where that leads to another try and not to an error. */
  readonly refusal?: UpstreamRefusal | undefined;
  /** The failure behind the event, for the caller who waits; the session has its own way of going on. */
  readonly error?: unknown;
}
