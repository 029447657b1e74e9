import { expect, test } from "vitest";
import type { Callback } from "../../src/callbacks/callback.js";
import type { Match } from "../../src/callbacks/match-sessions.js";
import { settleMatches } from "../../src/callbacks/settle-matches.js";
import type { SnapshotSession } from "../../src/sessions/model/snapshot-session.js";
import { callbackRow } from "../support/callback-row.js";
import { sessionRow } from "../support/store-session-row.js";

const SENT = new Date("2026-11-21T10:00:00Z");
const waiting = sessionRow({ status: "STARTING", cname: "lesson", recorderUid: "900", startSentAt: SENT });

function told(sid: string, secondsAfter = 1): Callback {
  return callbackRow({ code: 45 }, { sid, sentAt: new Date(SENT.getTime() + secondsAfter * 1_000) });
}

/** The sids of those callbacks that are found to be of a session. */
function settled(matches: readonly (readonly [Callback, Match])[], locked: readonly SnapshotSession[]) {
  const rows = settleMatches(new Map(matches), new Map(locked.map((row) => [row.id, row])));
  return [...rows].map(([{ sid }, row]) => [sid, row.sid]);
}

test("a callback whose sid is known belongs to its session, as it is under the lock", () => {
  const session = sessionRow({ sid: "s2" });
  expect(settled([[told("s1"), { session: { ...session, sid: "s1" }, adopts: false }]], [session])).toEqual([
    ["s1", "s2"],
  ]);
});

test("a strange sid belongs to the session that waits for one", () => {
  expect(settled([[told("s1"), { session: waiting, adopts: true }]], [waiting])).toEqual([["s1", null]]);
});

test("all callbacks of that sid belong to it", () => {
  const matches = [told("s1", 3), told("s1", 1)].map(
    (one) => [one, { session: waiting, adopts: true }] as const,
  );
  expect(settled(matches, [waiting])).toHaveLength(2);
});

test("of two strange sids the one that was first in time belongs to it, whichever came first", () => {
  const late = [told("s2", 5), { session: waiting, adopts: true }] as const;
  const early = [told("s1", 1), { session: waiting, adopts: true }] as const;
  expect(settled([late, early], [waiting])).toEqual([["s1", null]]);
});

test("where the answer to the start was written meanwhile, only its sid belongs to it", () => {
  const answered = { ...waiting, status: "STARTED" as const, sid: "s1" };
  const matches = [told("s1"), told("s2")].map((one) => [one, { session: waiting, adopts: true }] as const);
  expect(settled(matches, [answered])).toEqual([["s1", "s1"]]);
});

test("where the session failed meanwhile, no strange sid belongs to it", () => {
  const failed = { ...waiting, status: "FAILED" as const };
  expect(settled([[told("s1"), { session: waiting, adopts: true }]], [failed])).toEqual([]);
});
