import { expect, test } from "vitest";
import { resume } from "../../src/sessions/machine/resume.js";
import type { SessionCommand } from "../../src/sessions/machine/session-command.js";
import type { SessionStatus } from "../../src/sessions/model/session-status.js";

test.each<[string, SessionStatus, string | null, string | null, SessionCommand]>([
  ["without a resource", "STARTING", null, null, "ACQUIRE"],
  ["with a resource", "STARTING", "resource", null, "START"],
  ["with the lost recorder still in its row", "RECOVERING", "resource", "sid", "REPLACE"],
  ["whose recorder was given up", "RECOVERING", null, null, "ACQUIRE"],
  ["with a resource for the replacement", "RECOVERING", "resource", null, "START"],
  ["with a sid", "STARTED", "resource", "sid", "CHECK"],
  ["with a sid", "CAPTURING", "resource", "sid", "CHECK"],
  ["with a sid", "STOPPING", "resource", "sid", "STOP"],
  ["without anything", "STOPPING", null, null, "STOP"],
  ["whose pictures may be late", "STOPPED", "resource", "sid", "LIST"],
  ["whose pictures may be late", "FAILED", "resource", "sid", "LIST"],
])("a session %s that is found %s goes on", (_, status, resourceId, sid, expected) => {
  expect(resume({ status, resourceId, sid, sidUnheardAt: null })).toBe(expected);
});

test("a session whose recorder runs unheard looks for its sid, and sends no start again", () => {
  const kept = { resourceId: "resource", sid: null, sidUnheardAt: new Date() };
  expect(resume({ ...kept, status: "STARTING" })).toBe("FIND_SID");
  expect(resume({ ...kept, status: "RECOVERING" })).toBe("FIND_SID");
});
