import { describe, expect, it } from "vitest";
import { nextState } from "../../src/sessions/machine/next-state.js";
import { type SessionEvent, sessionEvents } from "../../src/sessions/machine/session-event.js";
import type { EndReason } from "../../src/sessions/model/end-reason.js";
import { type SessionStatus, sessionStatuses } from "../../src/sessions/model/session-status.js";

/**
 * Every pair of status and event, written down a second time and by hand: `STATUS reason? [COMMANDS]`, or `-` for an
 * event that changes nothing. Somebody who changes the machine has to say here what they meant.
 */
const expected: Record<SessionEvent, Record<Exclude<SessionStatus, "STOPPED" | "FAILED">, string>> = {
  ACQUIRED: row("STARTING [START]", "-", "-", "RECOVERING [START]", "STOPPING [STOP]"),
  STARTED: row("STARTED []", "STARTED []", "CAPTURING []", "STARTED []", "STOPPING [STOP]"),
  SID_UNHEARD: row("STARTING [FIND_SID]", "-", "-", "RECOVERING [FIND_SID]", "STOPPING [FIND_SID]"),
  RESOURCE_SPENT: row("STARTING [ACQUIRE]", "-", "-", "RECOVERING [ACQUIRE]", "STOPPED MAX_DURATION [LIST]"),
  UID_TAKEN: row(
    "STARTING [REPLACE,ACQUIRE]",
    "-",
    "-",
    "RECOVERING [REPLACE,ACQUIRE]",
    "STOPPED MAX_DURATION [LIST]",
  ),
  START_REFUSED: row(
    "FAILED START_FAILED [LIST]",
    "-",
    "-",
    "FAILED LOST [LIST]",
    "STOPPED MAX_DURATION [LIST]",
  ),
  START_ABANDONED: row("STOPPING START_FAILED []", "-", "-", "-", "-"),
  CONFIRMED: row("-", "CAPTURING []", "CAPTURING []", "-", "-"),
  HINTED: row("-", "STARTED []", "CAPTURING []", "-", "-"),
  MOVED: row("-", "STARTED []", "CAPTURING []", "-", "-"),
  UNCONFIRMED: row("-", "STARTED []", "CAPTURING []", "-", "-"),
  MISSING: row("STARTING []", "STARTED []", "CAPTURING []", "RECOVERING []", "STOPPING []"),
  LOST: row("-", "RECOVERING [REPLACE,ACQUIRE]", "RECOVERING [REPLACE,ACQUIRE]", "-", "-"),
  LOST_FOR_GOOD: row(
    "FAILED START_FAILED [LIST]",
    "FAILED LOST [LIST]",
    "FAILED LOST [LIST]",
    "FAILED LOST [LIST]",
    "-",
  ),
  ENDED_IDLE: row("-", "STOPPED IDLE_TIMEOUT [LIST]", "STOPPED IDLE_TIMEOUT [LIST]", "-", "-"),
  EXITED: row("-", "STOPPED ALREADY_ENDED [LIST]", "STOPPED ALREADY_ENDED [LIST]", "-", "-"),
  STOP_ASKED: asks("STOPPED_BY_CALLER"),
  DURATION_REACHED: asks("MAX_DURATION"),
  WINDOW_CLOSING: asks("EXPIRED"),
  WINDOW_CLOSED: row(
    "STOPPED EXPIRED [LIST]",
    "STOPPED EXPIRED [LIST]",
    "STOPPED EXPIRED [LIST]",
    "STOPPED EXPIRED [LIST]",
    "STOPPED EXPIRED [LIST]",
  ),
  STOPPED: row("-", "-", "-", "-", "STOPPED MAX_DURATION [LIST]"),
  NOTHING_CAPTURED: row("-", "-", "-", "-", "STOPPED NOTHING_CAPTURED [LIST]"),
  ALREADY_ENDED: row("-", "-", "-", "-", "STOPPED ALREADY_ENDED [LIST]"),
};

function row(STARTING: string, STARTED: string, CAPTURING: string, RECOVERING: string, STOPPING: string) {
  return { STARTING, STARTED, CAPTURING, RECOVERING, STOPPING };
}

function asks(reason: EndReason) {
  const stopping = `STOPPING ${reason} [STOP]`;
  return row(stopping, stopping, stopping, stopping, "-");
}

const pairs = sessionStatuses.flatMap((status) =>
  (Object.keys(sessionEvents) as SessionEvent[]).map((event) => ({ status, event })),
);

describe("the life of a session", () => {
  it.each(pairs)("$status, when $event", ({ status, event }) => {
    // While stopping, the reason it is stopped for stays unless the service knows better.
    const stopReason = status === "STOPPING" ? "MAX_DURATION" : null;
    const next = nextState({ status, stopReason }, event);
    const ignored = next.status === status && next.commands.length === 0 && next.endReason === null;
    const text = `${next.status}${reasonOf(status, next)} [${next.commands.join(",")}]`;
    const wanted = status === "STOPPED" || status === "FAILED" ? "-" : expected[event][status];
    expect(ignored && wanted === "-" ? "-" : text).toBe(wanted);
  });

  it("calls a start that was given up a failure, however orderly it was cleaned up", () => {
    const { status, endReason } = nextState({ status: "STOPPING", stopReason: "START_FAILED" }, "STOPPED");
    expect({ status, endReason }).toEqual({ status: "FAILED", endReason: "START_FAILED" });
  });
});

function reasonOf(from: SessionStatus, next: ReturnType<typeof nextState>): string {
  if (next.endReason !== null) return ` ${next.endReason}`;
  return next.status === "STOPPING" && from !== "STOPPING" ? ` ${next.stopReason}` : "";
}
