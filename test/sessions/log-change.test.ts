import { expect, test } from "vitest";
import { logChange } from "../../src/sessions/log-change.js";
import type { SnapshotSession } from "../../src/sessions/model/snapshot-session.js";
import { createLog } from "../../src/telemetry/create-log.js";

type Row = Pick<SnapshotSession, "id" | "cname" | "status" | "recorderUid" | "sid" | "endReason">;

const row: Row = {
  id: "s1",
  cname: "demo",
  status: "STARTED",
  recorderUid: "7",
  sid: "sid-1",
  endReason: null,
};

function lines(before: Partial<Row>, after: Partial<Row>): unknown[] {
  const written: string[] = [];
  const log = createLog("info", [], { write: (line) => void written.push(line) });
  logChange(log, { before: { ...row, ...before }, after: { ...row, ...after }, because: "WHY" });
  return written.map((line) => JSON.parse(line) as unknown);
}

test("a new status is told with the old one and the cause", () => {
  expect(lines({ status: "STARTED" }, { status: "CAPTURING" })).toMatchObject([
    {
      level: 30,
      msg: "a session is CAPTURING",
      sessionId: "s1",
      cname: "demo",
      from: "STARTED",
      because: "WHY",
    },
  ]);
});

test("an end is told with its reason", () => {
  expect(lines({}, { status: "STOPPED", endReason: "STOPPED_BY_CALLER" })).toMatchObject([
    { msg: "a session is STOPPED", endReason: "STOPPED_BY_CALLER" },
  ]);
});

test("another recorder is a warning", () => {
  expect(lines({ recorderUid: "7" }, { recorderUid: "8" })).toMatchObject([
    { level: 40, msg: "a session gets another recorder", instead: "7", recorderUid: "8" },
  ]);
});

test("a change of neither is not told", () => {
  expect(lines({ sid: null }, {})).toEqual([]);
});
