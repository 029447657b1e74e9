import { describe, expect, test } from "vitest";
import type { Happening } from "../../src/sessions/happening.js";
import { stillToWrite } from "../../src/sessions/still-to-write.js";
import { sessionRow } from "../support/store-session-row.js";

const BEFORE = sessionRow({ status: "STARTING", recorderUid: "900", resourceId: "r1" });
const STS_UNTIL = new Date("2026-11-21T12:00:00Z");
const STARTED: Happening = {
  event: "STARTED",
  changes: { sid: "s1", startedAt: new Date("2026-11-21T10:00:01Z"), stsExpiresAt: STS_UNTIL },
  againInMs: 5_000,
};
const CHECKED: Happening = { event: "CONFIRMED", changes: { misses: 0 }, againInMs: 120_000 };

describe("a start whose sid a callback told first", () => {
  const told = { ...BEFORE, status: "STARTED" as const, sid: "s1" };

  test("has only the expiry of its keys left to write", () => {
    expect(stillToWrite(STARTED, BEFORE, told)).toEqual({
      event: "STARTED",
      changes: { stsExpiresAt: STS_UNTIL },
      againInMs: 5_000,
    });
  });

  test("says that the keys last, where they do", () => {
    const lasting: Happening = { ...STARTED, changes: { sid: "s1" } };
    expect(stillToWrite(lasting, BEFORE, told)).toMatchObject({ changes: { stsExpiresAt: null } });
  });

  test("has nothing left where the sid is another one", () => {
    expect(stillToWrite(STARTED, BEFORE, { ...told, sid: "s2" })).toBeNull();
  });

  test("has nothing left where it was no success", () => {
    expect(stillToWrite({ event: "SID_UNHEARD" }, BEFORE, told)).toBeNull();
  });
});

test.each([
  ["uid", { recorderUid: "901" }],
  ["resource", { resourceId: "r2" }],
  ["sid", { sid: null }],
])("what happened to a recorder does not concern the next one, which has another %s", (_, changes) => {
  const before = { ...BEFORE, sid: "s1" };
  expect(stillToWrite(CHECKED, before, { ...before, ...changes })).toBeNull();
});

test("a caller's wish to stop concerns whichever recorder there is", () => {
  const asked: Happening = { event: "STOP_ASKED" };
  expect(stillToWrite(asked, BEFORE, { ...BEFORE, recorderUid: "901" })).toEqual(asked);
});

describe("a look that somebody asked for meanwhile", () => {
  const before = { ...BEFORE, sid: "s1", nextCheckAt: new Date("2026-11-21T10:00:00Z") };
  const asked = new Date("2026-11-21T10:00:03Z");

  test("is not put off", () => {
    expect(stillToWrite(CHECKED, before, { ...before, nextCheckAt: asked })).toEqual({
      ...CHECKED,
      lookBy: asked,
    });
  });

  test("nor by a change that comes after it", () => {
    const earlier: Happening = { ...CHECKED, lookBy: asked };
    const later = new Date("2026-11-21T10:05:00Z");
    expect(stillToWrite(earlier, before, { ...before, nextCheckAt: later })?.lookBy).toEqual(asked);
  });

  test("is not made up where nobody asked", () => {
    expect(stillToWrite(CHECKED, before, { ...before, misses: 1 })).toEqual(CHECKED);
  });
});
