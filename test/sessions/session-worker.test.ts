import { expect, test } from "vitest";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";
import type { SnapshotSession } from "../../src/sessions/model/snapshot-session.js";
import { SessionWorker } from "../../src/sessions/session-worker.js";
import { sessionBench } from "../support/session-bench.js";
import { startRecordingSource } from "../support/start-recording-source.js";

const bench = sessionBench();

const acquired = { status: 200, body: { resourceId: "resource" } };
const spent = { status: 400, body: { code: 502, reason: "no worker for it" } };
const uidTaken = { status: 400, body: { code: 53, reason: "task conflict" } };
const fresh: Partial<SnapshotSession> = {
  status: "STARTING",
  resourceId: null,
  acquiredAt: null,
  startSentAt: null,
  startedAt: null,
  recorderStartedAt: null,
  sid: null,
};

test("a service that takes no resource is left alone after six, and its last words are passed on", async () => {
  const { parts, upstream, session, calls } = await bench();
  upstream.script(...Array(6).fill([acquired, spent]).flat());
  const { session: row, error } = await new SessionWorker(parts).drive(await session(fresh));

  expect(calls()).toEqual(Array(6).fill(["acquire", "start"]).flat());
  expect(row).toMatchObject({ status: "FAILED", endReason: "START_FAILED" });
  expect(error).toMatchObject({
    code: "UPSTREAM_REJECTED",
    message: expect.stringContaining("took none of several recorders offered to it: no worker for it"),
    upstream: { service: "cloud-recording", operation: "start", httpStatus: 400, code: 502 },
  });
});

test("a recorder that runs unheard when the tries are used up is found and stopped, not forgotten", async () => {
  const { parts, upstream, session } = await bench();
  const started = { status: 201, body: { code: 7, reason: "already started" } };
  upstream.script(...Array(5).fill([acquired, spent]).flat(), acquired, started);
  const { session: row } = await new SessionWorker(parts).drive(await session(fresh));

  expect(row).toMatchObject({ status: "STOPPING", stopReason: "START_FAILED", resourceId: "resource" });
  expect(row.sidUnheardAt).not.toBeNull();
  expect(row.nextCheckAt).not.toBeNull();
});

test("a uid of the server's choice that is in use is replaced by another", async () => {
  const { parts, upstream, session, now } = await bench();
  upstream.script(acquired, uidTaken, acquired, { status: 200, body: { sid: "heard" } });
  const before = await session({ ...fresh, cname: "busy", createdAt: new Date(now()) });
  const { session: row } = await new SessionWorker(parts).drive(before);

  expect(row).toMatchObject({ status: "STARTED", sid: "heard" });
  expect(row.recorderUid).not.toBe(before.recorderUid);
});

test("a uid of the caller's choice that is in use is a conflict, told where it was written", async () => {
  const { parts, upstream, session, calls } = await bench();
  upstream.script(acquired, uidTaken);
  const before = await session({ ...fresh, recorderUidGiven: true });
  const { session: row, error } = await new SessionWorker(parts).drive(before);

  expect(calls()).toEqual(["acquire", "start"]);
  expect(row).toMatchObject({
    status: "FAILED",
    endReason: "START_FAILED",
    recorderUid: before.recorderUid,
  });
  expect(error).toBeInstanceOf(StillgraphError);
  expect(error).toMatchObject({
    code: "CONFLICT",
    inputPath: ["input", "recorderUid"],
    upstream: { code: 53, reason: "task conflict" },
  });
});

test("a replacement of a recorder whose uid the caller chose may have any", async () => {
  const { parts, upstream, session } = await bench();
  upstream.script(acquired, uidTaken, acquired, { status: 200, body: { sid: "replaced" } });
  const lost = await session({ ...fresh, status: "RECOVERING", recorderUidGiven: true });
  const { session: row } = await new SessionWorker(parts).drive(lost);

  expect(row).toMatchObject({ status: "STARTED", sid: "replaced" });
});

test("a start that found no place in the queue was not sent, and leaves nothing to clean up", async () => {
  const { parts, session } = await bench();
  const { source, upstream } = await startRecordingSource({
    budget: {
      take: async () => {
        if (upstream.requests.length > 0) throw new StillgraphError("RATE_LIMITED", "Too many calls wait.");
      },
    },
  });
  upstream.script(acquired);
  const driven = await new SessionWorker({ ...parts, recording: source }).drive(await session(fresh));

  expect(driven.error).toMatchObject({ code: "RATE_LIMITED" });
  expect(driven.session).toMatchObject({ status: "STARTING", resourceId: "resource", startSentAt: null });
});
