import { describe, expect, test } from "vitest";
import { afterCallback } from "../../src/sessions/after-callback.js";
import { afterHappening } from "../../src/sessions/after-happening.js";
import type { SessionStatus } from "../../src/sessions/model/session-status.js";
import type { SnapshotSession } from "../../src/sessions/model/snapshot-session.js";
import { sessionRow } from "../support/store-session-row.js";

const NOW = new Date("2026-11-21T10:00:10Z");
const NEXT_LOOK = new Date("2026-11-21T10:00:15Z");

function session(status: SessionStatus, changes: Partial<SnapshotSession> = {}): SnapshotSession {
  return sessionRow({ status, sid: "s1", recorderUid: "900", nextCheckAt: NEXT_LOOK, ...changes });
}

/** `code` with `details`, from the recorder 900 unless the test says so. */
function callback(code: number, details: unknown = {}, recorderUid = "900") {
  return { code, sid: "s1", recorderUid, payload: { details } };
}

const NO_USERS = { leaveCode: 4 };
const EXITED = { exitStatus: 0 };
const CRASHED = { exitStatus: 1 };

/** What each callback means for a session in each status: the machine's event, or `-` for nothing. */
const meanings: readonly (readonly [string, ReturnType<typeof callback>, string, string])[] = [
  // what                                      callback                        STARTED        CAPTURING
  ["1, debug", callback(1, { module: 0, errorLevel: 1, errorCode: 2 }), "-", "-"],
  ["1, major", callback(1, { module: 0, errorLevel: 4, errorCode: 2 }), "-", "-"],
  ["1, fatal", callback(1, { module: 0, errorLevel: 5, errorCode: 2 }), "HINTED", "HINTED"],
  ["2", callback(2, { module: 1, warnCode: 31 }), "-", "-"],
  ["3", callback(3, { status: 20 }), "-", "-"],
  ["11, normal", callback(11, EXITED), "EXITED", "EXITED"],
  ["11, normal, as text", callback(11, { exitStatus: "0" }), "EXITED", "EXITED"],
  ["11, abnormal", callback(11, CRASHED), "LOST", "LOST"],
  ["11 without details", callback(11), "HINTED", "HINTED"],
  ["11 of another uid", callback(11, EXITED, "901"), "HINTED", "HINTED"],
  ["11, abnormal, of another uid", callback(11, CRASHED, "901"), "HINTED", "HINTED"],
  ["12", callback(12, { newUid: 12345 }), "MOVED", "MOVED"],
  ["12 without a uid", callback(12), "-", "-"],
  ["13", callback(13, { status: 1 }), "-", "-"],
  ["30", callback(30, { status: 1 }), "-", "-"],
  ["31", callback(31, { status: 0 }), "-", "-"],
  ["40", callback(40, { status: 0 }), "-", "-"],
  ["40 with an error", callback(40, { status: 1 }), "HINTED", "HINTED"],
  ["40 without details", callback(40), "-", "-"],
  ["41, nobody there", callback(41, NO_USERS), "ENDED_IDLE", "ENDED_IDLE"],
  ["41, nobody there, and more", callback(41, { leaveCode: 12 }), "ENDED_IDLE", "ENDED_IDLE"],
  ["41, nobody there, of another uid", callback(41, NO_USERS, "901"), "HINTED", "HINTED"],
  ["41, stopped", callback(41, { leaveCode: 24 }), "HINTED", "HINTED"],
  ["41, not initialised", callback(41, { leaveCode: 0 }), "HINTED", "HINTED"],
  ["41 without details", callback(41), "HINTED", "HINTED"],
  ["44", callback(44, { streamUid: "101", state: 1, UtcMs: 1 }), "-", "-"],
  ["45", callback(45, { fileName: "a.jpg" }), "CONFIRMED", "-"],
  ["45 of another uid", callback(45, { fileName: "a.jpg" }, "901"), "CONFIRMED", "-"],
  ["45 without details", callback(45), "CONFIRMED", "-"],
  ["46", callback(46, {}), "-", "-"],
];

describe.each(meanings)("callback %s", (_, told, started, capturing) => {
  const meaning = (row: SnapshotSession) => afterCallback(row, told, NOW)?.event ?? "-";

  test("for a session that runs", () => {
    expect([meaning(session("STARTED")), meaning(session("CAPTURING"))]).toEqual([started, capturing]);
  });

  test.each(["STARTING", "RECOVERING", "STOPPING", "STOPPED", "FAILED"] as const)(
    "means nothing for one that is %s",
    (status) => {
      expect(meaning(session(status))).toBe("-");
    },
  );

  test("means nothing for one whose recorder is another one now", () => {
    expect(meaning(session("CAPTURING", { sid: "s2" }))).toBe("-");
    expect(meaning(session("STARTED", { sid: null }))).toBe("-");
  });
});

describe("what is written", () => {
  const changes = (row: SnapshotSession, told: ReturnType<typeof callback>) => {
    const happening = afterCallback(row, told, NOW);
    if (happening === null) throw new Error("it means nothing");
    return afterHappening(row, happening, { now: NOW, windowMarginMs: 60_000 });
  };

  test("a picture confirms that it captures, and leaves the next look where it is", () => {
    expect(changes(session("STARTED", { misses: 2, fruitlessRecoveries: 1 }), callback(45)).changes).toEqual({
      status: "CAPTURING",
      stopReason: null,
      misses: 0,
      fruitlessRecoveries: 0,
      capturingSince: NOW,
      nextCheckAt: NEXT_LOOK,
    });
  });

  test("a replacement that captures leaves the moment of the first picture", () => {
    const capturingSince = new Date("2026-11-21T09:00:00Z");
    expect(changes(session("STARTED", { capturingSince }), callback(45)).changes).toMatchObject({
      capturingSince,
    });
  });

  test("an empty channel ends the session, and its pictures are listed at once", () => {
    const { changes: written, attempt } = changes(session("CAPTURING"), callback(41, NO_USERS));
    expect(written).toMatchObject({
      status: "STOPPED",
      endReason: "IDLE_TIMEOUT",
      endedAt: NOW,
      nextCheckAt: NOW,
    });
    expect(attempt).toEqual({ endedAt: NOW, endReason: "IDLE_TIMEOUT" });
  });

  test("a normal exit that nobody here asked for ends it as over already", () => {
    expect(changes(session("CAPTURING"), callback(11, EXITED)).changes).toMatchObject({
      status: "STOPPED",
      endReason: "ALREADY_ENDED",
      nextCheckAt: NOW,
    });
  });

  test("an abnormal exit makes the supervisor start a replacement at once", () => {
    expect(changes(session("CAPTURING", { fruitlessRecoveries: 1 }), callback(11, CRASHED)).changes).toEqual({
      status: "RECOVERING",
      stopReason: null,
      fruitlessRecoveries: 2,
      nextCheckAt: NOW,
    });
  });

  test.each([
    ["none is wanted", { recover: false }],
    ["three before it captured nothing", { fruitlessRecoveries: 3 }],
  ])("an abnormal exit ends it where %s", (_, given) => {
    expect(changes(session("CAPTURING", given), callback(11, CRASHED)).changes).toMatchObject({
      status: "FAILED",
      endReason: "LOST",
    });
  });

  test("a fail-over keeps the uid that calls have to name, and goes on", () => {
    const moved = changes(session("CAPTURING", { misses: 3 }), callback(12, { newUid: 4294967295 }));
    expect(moved).toEqual({
      changes: {
        status: "CAPTURING",
        stopReason: null,
        failedOverTo: "4294967295",
        misses: 0,
        nextCheckAt: NEXT_LOOK,
      },
      attempt: {},
      commands: [],
    });
  });

  test("a hint brings the next look forward and changes nothing else", () => {
    expect(changes(session("CAPTURING"), callback(41, { leaveCode: 2 })).changes).toEqual({
      status: "CAPTURING",
      stopReason: null,
      nextCheckAt: NOW,
    });
  });
});

describe("after a fail-over", () => {
  const moved = session("CAPTURING", { failedOverTo: "12345" });

  test("the goodbye of the recorder's former self does not end the session", () => {
    expect(afterCallback(moved, callback(41, NO_USERS, "900"), NOW)?.event).toBe("HINTED");
    expect(afterCallback(moved, callback(11, EXITED, "900"), NOW)?.event).toBe("HINTED");
  });

  test("that of the new one does", () => {
    expect(afterCallback(moved, callback(41, NO_USERS, "12345"), NOW)?.event).toBe("ENDED_IDLE");
    expect(afterCallback(moved, callback(11, EXITED, "12345"), NOW)?.event).toBe("EXITED");
  });
});
