import { expect, test } from "vitest";
import type { SessionStatus } from "../../src/sessions/model/session-status.js";
import { nextLookAt } from "../../src/sessions/next-look-at.js";

const NOW = Date.parse("2026-01-01T00:00:00Z");
/** Seconds from now. */
const at = (seconds: number | null) => (seconds === null ? null : new Date(NOW + seconds * 1_000));

test.each<[string, SessionStatus, number | null, number | null, number, number]>([
  ["after the pause when nothing ends before", "CAPTURING", 3_600, 7_200, 120, 120],
  ["after the pause when nothing ends at all", "CAPTURING", null, null, 120, 120],
  ["when maxDuration is over", "CAPTURING", 50, 7_200, 120, 50],
  ["a minute before the service takes no more calls", "STARTED", null, 100, 120, 40],
  ["now when it is time already", "CAPTURING", null, 30, 120, 0],
  ["now when maxDuration was over long ago", "STARTED", -10, null, 120, 0],
  ["after the pause while it is being stopped, however late that is", "STOPPING", -10, -10, 15, 15],
  ["after the pause once it has ended", "STOPPED", -10, -10, 30, 30],
])("a session is looked at next %s (%s)", (_, status, stopAt, controllableUntil, again, expected) => {
  const session = { status, stopAt: at(stopAt), controllableUntil: at(controllableUntil) };
  const look = { now: new Date(NOW), againInMs: again * 1_000, windowMarginMs: 60_000 };

  expect(nextLookAt(session, look)).toEqual(at(expected));
});
