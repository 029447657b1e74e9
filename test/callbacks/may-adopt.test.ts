import { expect, test } from "vitest";
import { mayAdopt } from "../../src/callbacks/may-adopt.js";
import { callbackRow } from "../support/callback-row.js";
import { sessionRow } from "../support/store-session-row.js";

const SENT = new Date("2026-11-21T10:00:00Z");
const waiting = sessionRow({ status: "STARTING", cname: "lesson", recorderUid: "900", startSentAt: SENT });
const told = callbackRow({ code: 40 }, { sid: "s1", cname: "lesson", recorderUid: "900", sentAt: SENT });
const seconds = (count: number) => new Date(SENT.getTime() + count * 1_000);

test.each(["STARTING", "RECOVERING", "STOPPING"] as const)(
  "a session that is %s and whose start was sent takes the sid of its recorder's callback",
  (status) => {
    expect(mayAdopt({ ...waiting, status }, told)).toBe(true);
  },
);

test.each([
  ["it has a sid", { sid: "s0" }],
  ["its start was never sent", { startSentAt: null }],
  ["it is in another channel", { cname: "lesson2" }],
  ["its recorder has another uid", { recorderUid: "901" }],
  ["it was stopped", { status: "STOPPED" as const }],
  ["it failed", { status: "FAILED" as const }],
])("not where %s", (_, changes) => {
  expect(mayAdopt({ ...waiting, ...changes }, told)).toBe(false);
});

test("a callback without a sid has none to give", () => {
  expect(mayAdopt(waiting, { ...told, sid: "" })).toBe(false);
});

test.each([
  [-61, false],
  [-60, true],
  [0, true],
  [86_400, true],
])("a callback of %i seconds after the start: %s, since clocks differ", (after, takes) => {
  expect(mayAdopt(waiting, { ...told, sentAt: seconds(after) })).toBe(takes);
});
