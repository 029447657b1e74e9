import { describe, expect, test } from "vitest";
import { askSubgraph } from "../support/ask-subgraph.js";
import { callbackEntry } from "../support/callback-entry.js";
import { fakeEventFeed } from "../support/fake-event-feed.js";
import { fakeSessionFace } from "../support/fake-session-face.js";
import { sessionRow, snapshotRow } from "../support/store-rows.js";
import { testCursors } from "../support/test-cursors.js";

const session = sessionRow();
const snapshot = snapshotRow({ sessionId: session.id });
const rows = { sessions: [session], snapshots: [snapshot] };
const NOBODY = "session_019aa5e4-0000-7000-8000-ffffffffffff";

const PAGE = `query ($first: Int, $after: String, $filter: RecordingEventFilter) {
  recordingEvents(first: $first, after: $after, filter: $filter) {
    edges { cursor node { noticeId } }
    nodes { cursor noticeId }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const ask = (source: string, variables: object, feed: ReturnType<typeof fakeEventFeed>) =>
  askSubgraph(fakeSessionFace(rows).face, source, { ...variables }, feed.feed);

function eventsIn(data: Readonly<Record<string, unknown>> | null) {
  if (data === null) throw new Error("the answer has no events");
  return data["recordingEvents"] as {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly noticeId: string } }[];
    readonly nodes: readonly { readonly cursor: string; readonly noticeId: string }[];
    readonly pageInfo: Readonly<Record<"hasNextPage" | "hasPreviousPage", boolean>> & {
      readonly endCursor: string;
    };
  };
}

test("an event is given with its own fields, those of its type, its picture and its session", async () => {
  const entries = [
    callbackEntry(
      { position: 3, code: 41, details: { leaveCode: 24 } },
      { sessionId: session.id, recorderUid: "9" },
    ),
    callbackEntry({ position: 5, code: 45 }, { sessionId: session.id, snapshot, captured: true }),
    callbackEntry({ position: 8, code: 3, details: { status: 20 } }, { sequence: -1, sid: "" }),
  ];
  const { data, errors } = await ask(
    `{ recordingEvents { nodes {
      __typename cursor noticeId code cname recorderUid sid sequence sentAt receivedAt payload session { id cname }
      ... on RecorderLeaveEvent { reasons leaveCode }
      ... on SnapshotFileEvent { snapshot { id session { status } } }
      ... on StatusUpdateEvent { status statusName }
    } } }`,
    {},
    fakeEventFeed(entries),
  );

  expect(errors).toEqual([]);
  const common = {
    cname: "lesson",
    sentAt: "2026-11-21T10:00:01.000Z",
    receivedAt: "2026-11-21T10:00:01.500Z",
  };
  const sid = "d12fdce9024d37862a8f3a88e387c817";
  const shownSession = { id: `session_${session.id}`, cname: "lesson" };
  expect(data).toEqual({
    recordingEvents: {
      nodes: [
        {
          ...common,
          __typename: "RecorderLeaveEvent",
          cursor: testCursors.events.encode(3),
          noticeId: "notice-3",
          code: 41,
          recorderUid: "9",
          sid,
          sequence: 3,
          payload: entries[0]?.payload,
          session: shownSession,
          reasons: ["TIMER_CATCH", "CLIENT_LEAVE"],
          leaveCode: 24,
        },
        {
          ...common,
          __typename: "SnapshotFileEvent",
          cursor: testCursors.events.encode(5),
          noticeId: "notice-5",
          code: 45,
          recorderUid: "527841",
          sid,
          sequence: 3,
          payload: entries[1]?.payload,
          session: shownSession,
          snapshot: { id: `snapshot_${snapshot.id}`, session: { status: "STARTING" } },
        },
        {
          ...common,
          __typename: "StatusUpdateEvent",
          cursor: testCursors.events.encode(8),
          noticeId: "notice-8",
          code: 3,
          recorderUid: "527841",
          sid: "",
          sequence: -1,
          payload: entries[2]?.payload,
          session: null,
          status: 20,
          statusName: "EXITED_ABNORMALLY",
        },
      ],
    },
  });
});

test("the synthetic callback of a console's health test is shown as it came", async () => {
  const test = callbackEntry({ code: 40 }, { cname: "test_webhook", recorderUid: "12121212", sid: "" });
  const foreign = callbackEntry({ position: 9, code: 46 }, { cname: "größe", recorderUid: "teacher" });
  const { data, errors } = await ask(
    "{ recordingEvents { nodes { __typename cname recorderUid sid } } }",
    {},
    fakeEventFeed([test, foreign]),
  );

  expect(errors).toEqual([]);
  expect(data).toEqual({
    recordingEvents: {
      nodes: [
        { __typename: "OtherRecordingEvent", cname: "test_webhook", recorderUid: "12121212", sid: "" },
        { __typename: "OtherRecordingEvent", cname: "größe", recorderUid: "teacher", sid: foreign.sid },
      ],
    },
  });
});

test("the session of many events is asked for once", async () => {
  const entries = [1, 2, 3].map((position) =>
    callbackEntry({ position, code: 30 }, { sessionId: session.id }),
  );
  const { face, calls } = fakeSessionFace(rows);
  await askSubgraph(
    face,
    "{ recordingEvents { nodes { session { cname } } } }",
    {},
    fakeEventFeed(entries).feed,
  );

  expect(calls("sessions")).toEqual([[[session.id], null]]);
});

describe("the list of events", () => {
  test("gives fifty, all there are, unless it is asked otherwise", async () => {
    const log = fakeEventFeed();
    await ask(PAGE, {}, log);
    await ask(PAGE, { first: null, after: null, filter: null }, log);

    const order = { filter: {}, first: 50, after: null };
    expect(log.pages).toEqual([order, order]);
  });

  test("is paged through in the order of the log, while more comes in", async () => {
    const entries = [1, 4, 5].map((position) => callbackEntry({ position, code: 44 }));
    const log = fakeEventFeed(entries);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const { data } = await ask(PAGE, { first: 1, after }, log);
      const { edges, nodes, pageInfo } = eventsIn(data);
      expect(edges.map(({ cursor, node }) => ({ cursor, ...node }))).toEqual(nodes);
      expect(pageInfo).toMatchObject({ hasPreviousPage: page > 0, endCursor: nodes[0]?.cursor });
      expect(pageInfo.hasNextPage).toBe(page < 2 || entries.length > 3);
      seen.push(...nodes.map(({ noticeId }) => noticeId));
      after = pageInfo.endCursor;
    }
    entries.push(callbackEntry({ position: 9, code: 44 }));
    const { data } = await ask(PAGE, { after }, log);

    expect(seen).toEqual(["notice-1", "notice-4", "notice-5"]);
    expect(data).toMatchObject({ recordingEvents: { nodes: [{ noticeId: "notice-9" }] } });
  });

  test("hands a filter on, with the store's id of the session and without what is null", async () => {
    const log = fakeEventFeed();
    const filter = { sessionId: `session_${session.id}`, cname: null, codes: [11, 41] };
    await ask(PAGE, { first: 2, filter }, log);

    expect(log.pages).toEqual([
      { filter: { sessionId: session.id, codes: [11, 41] }, first: 2, after: null },
    ]);
  });

  test.each([
    [{ first: 0 }, "BAD_USER_INPUT", ["first"]],
    [{ first: 201 }, "BAD_USER_INPUT", ["first"]],
    [{ after: "lesson" }, "BAD_USER_INPUT", ["after"]],
    [{ filter: { sessionId: "lesson" } }, "BAD_USER_INPUT", ["filter", "sessionId"]],
    [{ filter: { codes: Array(101).fill(45) } }, "BAD_USER_INPUT", ["filter", "codes"]],
    [{ filter: { sessionId: NOBODY } }, "NOT_FOUND", ["filter", "sessionId"]],
  ])("refuses %j with %s and asks nobody", async (variables, code, inputPath) => {
    const log = fakeEventFeed();
    const { data, errors } = await ask(PAGE, variables, log);

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ["recordingEvents"], extensions: { code, inputPath } }]);
    expect(log.pages).toEqual([]);
  });

  test("says which cursor is the oldest that can be used when a page would begin before it", async () => {
    const log = fakeEventFeed([callbackEntry({ position: 20, code: 44 })], 12);
    const { errors } = await ask(PAGE, { after: testCursors.events.encode(11) }, log);

    const [error] = errors;
    expect(error?.extensions).toMatchObject({
      code: "CURSOR_EXPIRED",
      retryable: false,
      inputPath: ["after"],
    });
    const oldest = error?.extensions?.["oldestCursor"];
    const { data } = await ask(PAGE, { after: oldest }, log);
    expect(data).toMatchObject({ recordingEvents: { nodes: [{ noticeId: "notice-20" }] } });
  });

  test("refuses a cursor that the log has not reached", async () => {
    const { errors } = await ask(PAGE, { after: testCursors.events.encode(8) }, fakeEventFeed([], 7));

    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", inputPath: ["after"] } }]);
  });
});

test("the same page of the events of many sessions is asked for once", async () => {
  const sessions = [session, sessionRow()];
  const log = fakeEventFeed([
    callbackEntry({ position: 1, code: 40 }, { sessionId: session.id }),
    callbackEntry({ position: 2, code: 41 }, { sessionId: session.id }),
    callbackEntry({ position: 3, code: 40 }, { sessionId: sessions[1]?.id ?? null }),
  ]);
  const { data } = await askSubgraph(
    fakeSessionFace({ sessions }).face,
    `{ snapshotSessions(order: OLDEST_FIRST) { nodes {
      one: events(first: 1) { nodes { code } pageInfo { hasNextPage } } all: events { nodes { code } }
    } } }`,
    {},
    log.feed,
  );

  expect(data).toEqual({
    snapshotSessions: {
      nodes: [
        {
          one: { nodes: [{ code: 40 }], pageInfo: { hasNextPage: true } },
          all: { nodes: [{ code: 40 }, { code: 41 }] },
        },
        { one: { nodes: [{ code: 40 }], pageInfo: { hasNextPage: false } }, all: { nodes: [{ code: 40 }] } },
      ],
    },
  });
  const ids = sessions.map(({ id }) => id);
  expect(log.pagesOfSessions).toEqual([
    [ids, { channels: null, first: 1, after: null }],
    [ids, { channels: null, first: 50, after: null }],
  ]);
});

test("a session has the list of its own events", async () => {
  const log = fakeEventFeed([
    callbackEntry({ position: 1, code: 40 }, { sessionId: session.id }),
    callbackEntry({ position: 2, code: 40 }),
    callbackEntry({ position: 3, code: 44 }, { sessionId: session.id }),
  ]);
  const { data, errors } = await ask(
    `query ($after: String) { snapshotSession(id: "session_${session.id}") {
      events(first: 5, after: $after) { nodes { noticeId } pageInfo { hasNextPage } }
    } }`,
    { after: testCursors.events.encode(1) },
    log,
  );

  expect(errors).toEqual([]);
  expect(data).toEqual({
    snapshotSession: { events: { nodes: [{ noticeId: "notice-3" }], pageInfo: { hasNextPage: false } } },
  });
  expect(log.pagesOfSessions).toEqual([[[session.id], { channels: null, first: 5, after: 1 }]]);
});

test("a server without recordings says so", async () => {
  const { data, errors } = await askSubgraph(null, "{ recordingEvents { nodes { code } } }");

  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: "NOT_CONFIGURED" } }]);
});
