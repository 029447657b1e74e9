import { describe, expect, test } from "vitest";
import type { LogEntry } from "../../src/events/log-entry.js";
import type { SessionStatus } from "../../src/sessions/model/session-status.js";
import { callbackEntry } from "../support/callback-entry.js";
import { fakeEventFeed } from "../support/fake-event-feed.js";
import { fakeSessionFace } from "../support/fake-session-face.js";
import { followSubgraph } from "../support/follow-subgraph.js";
import { sessionRow, snapshotRow } from "../support/store-rows.js";
import { testCursors } from "../support/test-cursors.js";

const session = sessionRow({ status: "CAPTURING", sealed: "of nobody's business" });
const snapshot = snapshotRow({ sessionId: session.id });
const rows = { sessions: [session], snapshots: [snapshot] };
const sessionId = `session_${session.id}`;
const NOBODY = "session_019aa5e4-0000-7000-8000-ffffffffffff";

const follow = (source: string, variables: object = {}, face = fakeSessionFace(rows).face) =>
  followSubgraph({ sessions: face, events: fakeEventFeed().feed }, source, { ...variables });

const picture: LogEntry = {
  kind: "PICTURE",
  position: 12,
  recordedAt: new Date("2026-11-21T10:01:00.000Z"),
  cname: "lesson",
  sessionId: session.id,
  snapshot: { ...snapshot, source: "BUCKET_LISTING" },
};

const sessionEntry = (status: SessionStatus): LogEntry => ({
  kind: "SESSION",
  position: 20,
  recordedAt: new Date("2026-11-21T10:01:00.000Z"),
  cname: "lesson",
  sessionId: session.id,
  session: { ...session, status },
});

describe("recordingEvents", () => {
  const EVENTS = `subscription ($filter: RecordingEventFilter, $after: String) {
    recordingEvents(filter: $filter, after: $after) {
      __typename cursor code session { id } ... on RecorderStartedEvent { ok }
    }
  }`;

  test.each([
    [{}, { kinds: ["CALLBACK"] }, null],
    [{ filter: null, after: null }, { kinds: ["CALLBACK"] }, null],
    [
      { filter: { sessionId, codes: [45] }, after: testCursors.events.encode(5) },
      { kinds: ["CALLBACK"], sessionId: session.id, codes: [45] },
      5,
    ],
    [{ filter: { cname: "elsewhere" } }, { kinds: ["CALLBACK"], cname: "elsewhere" }, null],
  ])("with %j follows the callbacks that match", async (variables, filter, after) => {
    const { stream, errors } = await follow(EVENTS, variables);

    expect(errors).toEqual([]);
    expect(stream).toEqual({ filter, after });
  });

  test("shows an entry of the log as an event of its type", async () => {
    const { resultOf } = await follow(EVENTS);
    const entry = callbackEntry({ position: 6, code: 40, details: { status: 0 } }, { sessionId: session.id });

    expect(await resultOf(entry)).toEqual({
      data: {
        recordingEvents: {
          __typename: "RecorderStartedEvent",
          cursor: testCursors.events.encode(6),
          code: 40,
          session: { id: sessionId },
          ok: true,
        },
      },
      errors: [],
    });
  });

  test.each([
    [{ after: "lesson" }, "BAD_USER_INPUT", ["after"]],
    [{ filter: { sessionId: "lesson" } }, "BAD_USER_INPUT", ["filter", "sessionId"]],
    [{ filter: { codes: Array(101).fill(45) } }, "BAD_USER_INPUT", ["filter", "codes"]],
    [{ filter: { sessionId: NOBODY } }, "NOT_FOUND", ["filter", "sessionId"]],
  ])("refuses %j with %s", async (variables, code, inputPath) => {
    const { stream, errors } = await follow(EVENTS, variables);

    expect(stream).toBeNull();
    expect(errors).toMatchObject([{ path: ["recordingEvents"], extensions: { code, inputPath } }]);
  });
});

describe("snapshotCaptured", () => {
  const CAPTURED = `subscription ($sessionId: ID, $cname: ChannelName, $after: String) {
    snapshotCaptured(sessionId: $sessionId, cname: $cname, after: $after) {
      cursor snapshot { id streamUid source session { id status } }
    }
  }`;
  const kinds = ["CALLBACK", "PICTURE"];

  test.each([
    [{}, { kinds, captured: true }, null],
    [{ sessionId: null, cname: null, after: null }, { kinds, captured: true }, null],
    [
      { sessionId, cname: "lesson", after: testCursors.events.encode(0) },
      { kinds, captured: true, sessionId: session.id, cname: "lesson" },
      0,
    ],
  ])("with %j follows what tells of a picture for the first time", async (variables, filter, after) => {
    const { stream, errors } = await follow(CAPTURED, variables);

    expect(errors).toEqual([]);
    expect(stream).toEqual({ filter, after });
  });

  test.each<[string, LogEntry, string]>([
    [
      "reported",
      callbackEntry({ position: 12, code: 45 }, { sessionId: session.id, snapshot, captured: true }),
      "CALLBACK",
    ],
    ["found", picture, "BUCKET_LISTING"],
  ])("shows a picture that was %s", async (_, entry, source) => {
    const { resultOf } = await follow(CAPTURED);

    expect(await resultOf(entry)).toEqual({
      data: {
        snapshotCaptured: {
          cursor: testCursors.events.encode(12),
          snapshot: {
            id: `snapshot_${snapshot.id}`,
            streamUid: "101",
            source,
            session: { id: sessionId, status: "CAPTURING" },
          },
        },
      },
      errors: [],
    });
  });

  test.each([
    [{ after: "lesson" }, "BAD_USER_INPUT", ["after"]],
    [{ sessionId: "lesson" }, "BAD_USER_INPUT", ["sessionId"]],
    [{ sessionId: NOBODY }, "NOT_FOUND", ["sessionId"]],
  ])("refuses %j with %s", async (variables, code, inputPath) => {
    const { stream, errors } = await follow(CAPTURED, variables);

    expect(stream).toBeNull();
    expect(errors).toMatchObject([{ path: ["snapshotCaptured"], extensions: { code, inputPath } }]);
  });
});

describe("snapshotSessionChanged", () => {
  const CHANGED = "subscription ($id: ID!) { snapshotSessionChanged(id: $id) { id status cname } }";

  test("follows the session's changes, and begins with how it is at that moment", async () => {
    const sessions = [session];
    const { stream } = await follow(CHANGED, { id: sessionId }, fakeSessionFace({ sessions }).face);
    sessions[0] = { ...session, status: "STOPPING" };

    expect(stream).toMatchObject({ filter: { kinds: ["SESSION"], sessionId: session.id }, after: null });
    const present = await stream?.present?.();
    expect(present).toMatchObject({ kind: "SESSION", session: { id: session.id, status: "STOPPING" } });
    expect(JSON.stringify(present)).not.toContain(session.sealed);
  });

  test("shows the session as it was when it changed, whatever became of it since", async () => {
    const { resultOf } = await follow(CHANGED, { id: sessionId });

    expect(await resultOf(sessionEntry("RECOVERING"))).toEqual({
      data: { snapshotSessionChanged: { id: sessionId, status: "RECOVERING", cname: "lesson" } },
      errors: [],
    });
  });

  test.each<[SessionStatus, boolean]>([
    ["STARTING", false],
    ["STARTED", false],
    ["CAPTURING", false],
    ["RECOVERING", false],
    ["STOPPING", false],
    ["STOPPED", true],
    ["FAILED", true],
  ])("when it is %s, that it was the last change is %j", async (status, last) => {
    const { stream } = await follow(CHANGED, { id: sessionId });

    expect(stream?.isLast?.(sessionEntry(status))).toBe(last);
  });

  test.each([
    ["lesson", "BAD_USER_INPUT"],
    [NOBODY, "NOT_FOUND"],
  ])("refuses the id %s with %s", async (id, code) => {
    const { stream, errors } = await follow(CHANGED, { id });

    expect(stream).toBeNull();
    expect(errors).toMatchObject([
      { path: ["snapshotSessionChanged"], extensions: { code, inputPath: ["id"] } },
    ]);
  });
});

test.each([
  "subscription { recordingEvents { code } }",
  "subscription { snapshotCaptured { cursor } }",
  `subscription { snapshotSessionChanged(id: "${sessionId}") { id } }`,
])("a server without recordings refuses %s", async (source) => {
  const { stream, errors } = await followSubgraph({ sessions: null, events: null }, source);

  expect(stream).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: "NOT_CONFIGURED" } }]);
});

test("what is followed is read by the fan-out and by nobody else", async () => {
  const { stream } = await follow("subscription { snapshotCaptured { cursor } }");

  expect(stream).not.toBeNull();
  if (stream !== null) {
    const following = fakeEventFeed().feed.follow(stream);
    expect(() => following[Symbol.asyncIterator]()).toThrow("the fan-out reads the log");
  }
});
