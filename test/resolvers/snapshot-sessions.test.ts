import { describe, expect, test } from "vitest";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";
import { askSubgraph } from "../support/ask-subgraph.js";
import { fakeSessionFace } from "../support/fake-session-face.js";
import { pageIn } from "../support/page-in.js";
import { attemptRow, sessionRow, snapshotRow } from "../support/store-rows.js";

const UNKNOWN = "session_019aa5e4-0000-7000-8000-ffffffffffff";
const PAGE = `query ($first: Int, $after: String, $order: ConnectionOrder, $filter: SnapshotSessionFilter) {
  snapshotSessions(first: $first, after: $after, order: $order, filter: $filter) {
    edges { cursor node { id } }
    nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

describe("one session", () => {
  test("is given with everything that is kept of it", async () => {
    const row = sessionRow({
      status: "STOPPED",
      sid: "38f8",
      resourceId: "res",
      startedAt: new Date("2026-11-21T10:00:02Z"),
      capturingSince: new Date("2026-11-21T10:00:07Z"),
      endedAt: new Date("2026-11-21T11:00:00Z"),
      controllableUntil: new Date("2026-11-24T10:00:02Z"),
      endReason: "STOPPED_BY_CALLER",
      uploadingStatus: "UPLOADED",
    });
    const { data, errors } = await askSubgraph(
      fakeSessionFace({ sessions: [row] }).face,
      `query ($id: ID!) { snapshotSession(id: $id) {
        id cname recorderUid sid resourceId mode status captureInterval subscribeVideoUids unsubscribeVideoUids
        storage { profile vendor region bucket fileNamePrefix }
        createdAt startedAt capturingSince endedAt controllableUntil endReason uploadingStatus
      } }`,
      { id: `session_${row.id}` },
    );

    expect(errors).toEqual([]);
    expect(data).toEqual({
      snapshotSession: {
        id: `session_${row.id}`,
        cname: "lesson",
        recorderUid: row.recorderUid,
        sid: "38f8",
        resourceId: "res",
        mode: "INDIVIDUAL",
        status: "STOPPED",
        captureInterval: 10,
        subscribeVideoUids: null,
        unsubscribeVideoUids: null,
        storage: {
          profile: "demo",
          vendor: "S3_COMPATIBLE",
          region: "US_EAST_1",
          bucket: "pictures",
          fileNamePrefix: ["lessons", "one"],
        },
        createdAt: "2026-11-21T10:00:00.123Z",
        startedAt: "2026-11-21T10:00:02.000Z",
        capturingSince: "2026-11-21T10:00:07.000Z",
        endedAt: "2026-11-21T11:00:00.000Z",
        controllableUntil: "2026-11-24T10:00:02.000Z",
        endReason: "STOPPED_BY_CALLER",
        uploadingStatus: "UPLOADED",
      },
    });
  });

  test("that does not exist is null, without an error", async () => {
    const { data, errors } = await askSubgraph(
      fakeSessionFace({}).face,
      `{ snapshotSession(id: "${UNKNOWN}") { id } }`,
    );

    expect([data, errors]).toEqual([{ snapshotSession: null }, []]);
  });

  test.each(["lesson", UNKNOWN.replace("session", "snapshot")])(
    "with the id %s is refused where it was written",
    async (id) => {
      const { face, calls } = fakeSessionFace({});
      const { data, errors } = await askSubgraph(face, `{ snapshotSession(id: "${id}") { id } }`);

      expect(data).toEqual({ snapshotSession: null });
      expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", inputPath: ["id"] } }]);
      expect(calls("sessions")).toEqual([]);
    },
  );
});

describe("the list of sessions", () => {
  test("gives twenty, the newest first, unless it is asked otherwise", async () => {
    const { face, calls } = fakeSessionFace({});
    await askSubgraph(face, PAGE);
    await askSubgraph(face, PAGE, { first: null, after: null, order: null, filter: null });

    const order = { filter: {}, first: 20, after: null, order: "NEWEST_FIRST" };
    expect(calls("sessionsPage")).toEqual([[order], [order]]);
  });

  test.each([
    ["NEWEST_FIRST", [4, 3, 2, 1, 0]],
    ["OLDEST_FIRST", [0, 1, 2, 3, 4]],
  ])("is paged through %s, each session once", async (order, expected) => {
    const sessions = Array.from({ length: 5 }, () => sessionRow());
    const { face } = fakeSessionFace({ sessions });
    const seen: string[] = [];
    let after: string | null = null;
    let more = true;
    while (more) {
      const { data } = await askSubgraph(face, PAGE, { first: 2, after, order });
      const { nodes, pageInfo } = pageIn(data, "snapshotSessions");
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }

    expect(seen).toEqual(expected.map((index) => `session_${sessions[index]?.id}`));
  });

  test("holds still while sessions are added at its newer end", async () => {
    const sessions = [sessionRow(), sessionRow(), sessionRow()];
    const { face } = fakeSessionFace({ sessions });
    const ids = sessions.map(({ id }) => `session_${id}`);

    const one = await askSubgraph(face, PAGE, { first: 2 });
    sessions.push(sessionRow());
    const { endCursor } = pageIn(one.data, "snapshotSessions").pageInfo;
    const two = await askSubgraph(face, PAGE, { first: 2, after: endCursor });

    expect(pageIn(one.data, "snapshotSessions").nodes).toEqual([{ id: ids[2] }, { id: ids[1] }]);
    expect(two.data).toMatchObject({
      snapshotSessions: { nodes: [{ id: ids[0] }], pageInfo: { hasNextPage: false, hasPreviousPage: true } },
    });
  });

  test("an empty page has no cursors and nothing after it", async () => {
    const { data } = await askSubgraph(fakeSessionFace({}).face, PAGE);

    const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    expect(data).toEqual({ snapshotSessions: { edges: [], nodes: [], pageInfo } });
  });

  test("hands a filter on without what is null in it", async () => {
    const { face, calls } = fakeSessionFace({});
    const createdBefore = "2026-11-21T10:00:00.000Z";
    await askSubgraph(face, PAGE, {
      filter: { cname: "demo", status: ["STARTED", "CAPTURING"], createdAfter: null, createdBefore },
    });

    expect(calls("sessionsPage")[0]?.[0].filter).toEqual({
      cname: "demo",
      status: ["STARTED", "CAPTURING"],
      createdBefore: new Date(createdBefore),
    });
  });

  test.each([
    [{ first: 0 }, ["first"]],
    [{ first: 201 }, ["first"]],
    [{ after: "lesson" }, ["after"]],
  ])("refuses %j and asks nobody", async (variables, inputPath) => {
    const { face, calls } = fakeSessionFace({});
    const { data, errors } = await askSubgraph(face, PAGE, variables);

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", inputPath } }]);
    expect(calls("sessionsPage")).toEqual([]);
  });
});

describe("what has to be asked for below sessions", () => {
  test("attempts of all sessions of a page are one question", async () => {
    const sessions = [sessionRow(), sessionRow(), sessionRow()];
    const [newest] = sessions.slice(-1).map(({ id }) => id);
    const attempts = [
      attemptRow({ sessionId: newest ?? "", endReason: "LOST" }),
      attemptRow({ sessionId: newest ?? "", ordinal: 1, recorderUid: "901" }),
    ];
    const { face, calls } = fakeSessionFace({ sessions, attempts });
    const { data } = await askSubgraph(
      face,
      "{ snapshotSessions { nodes { attempts { recorderUid endReason } } edges { node { attempts { sid } } } } }",
    );

    expect(calls("attempts")).toEqual([[sessions.map(({ id }) => id).toReversed()]]);
    expect(data).toMatchObject({
      snapshotSessions: {
        nodes: [
          {
            attempts: [
              { recorderUid: "900", endReason: "LOST" },
              { recorderUid: "901", endReason: null },
            ],
          },
          { attempts: [] },
          { attempts: [] },
        ],
      },
    });
  });

  test("the service is asked once for a session, however often its status stands in the operation", async () => {
    const row = sessionRow({ status: "CAPTURING" });
    const askedAt = new Date("2026-11-21T10:01:00Z");
    const sliceStartTime = new Date("2026-11-21T10:00:05Z");
    const { face, calls } = fakeSessionFace(
      { sessions: [row] },
      { serviceStatus: async () => ({ code: 5, sliceStartTime, askedAt }) },
    );
    const { data } = await askSubgraph(
      face,
      `query ($id: ID!) {
        one: snapshotSession(id: $id) { serviceStatus { code name sliceStartTime askedAt } }
        two: snapshotSession(id: $id) { again: serviceStatus { code } }
        snapshotSessions { nodes { serviceStatus { name } } }
      }`,
      { id: `session_${row.id}` },
    );

    expect(calls("serviceStatus")).toEqual([[row]]);
    expect(data).toEqual({
      one: {
        serviceStatus: {
          code: 5,
          name: "IN_PROGRESS",
          sliceStartTime: sliceStartTime.toISOString(),
          askedAt: askedAt.toISOString(),
        },
      },
      two: { again: { code: 5 } },
      snapshotSessions: { nodes: [{ serviceStatus: { name: "IN_PROGRESS" } }] },
    });
  });

  test("the status of an ended session is null", async () => {
    const { face } = fakeSessionFace(
      { sessions: [sessionRow({ status: "STOPPED" })] },
      { serviceStatus: async () => null },
    );
    const { data, errors } = await askSubgraph(
      face,
      "{ snapshotSessions { nodes { serviceStatus { code } } } }",
    );

    expect([data, errors]).toEqual([{ snapshotSessions: { nodes: [{ serviceStatus: null }] } }, []]);
  });

  test("a service that fails for one session leaves the other sessions alone", async () => {
    const [broken, well] = [sessionRow(), sessionRow()];
    const { face } = fakeSessionFace(
      { sessions: [broken, well] },
      {
        async serviceStatus({ id }) {
          if (id === broken.id) throw new StillgraphError("UPSTREAM_TIMEOUT", "No answer.");
          return { code: 4, sliceStartTime: null, askedAt: new Date(0) };
        },
      },
    );
    const { data, errors } = await askSubgraph(
      face,
      "{ snapshotSessions(order: OLDEST_FIRST) { nodes { serviceStatus { name } } } }",
    );

    expect(data).toEqual({
      snapshotSessions: { nodes: [{ serviceStatus: null }, { serviceStatus: { name: "READY" } }] },
    });
    expect(errors).toMatchObject([
      { path: ["snapshotSessions", "nodes", 0, "serviceStatus"], extensions: { code: "UPSTREAM_TIMEOUT" } },
    ]);
  });

  test("a session's own pictures are listed, of one user where it is asked so", async () => {
    const [mine, other] = [sessionRow(), sessionRow()];
    const snapshots = [
      snapshotRow({ sessionId: mine.id }),
      snapshotRow({ sessionId: mine.id, streamUid: "102" }),
      snapshotRow({ sessionId: other.id }),
    ];
    const { face, calls } = fakeSessionFace({ sessions: [mine, other], snapshots });
    const { data } = await askSubgraph(
      face,
      `query ($id: ID!) { snapshotSession(id: $id) {
        all: snapshots { nodes { id } }
        latest: snapshots(first: 1, order: NEWEST_FIRST) { nodes { id } pageInfo { hasNextPage } }
        one: snapshots(streamUid: "101") { nodes { id } }
      } }`,
      { id: `session_${mine.id}` },
    );

    const [a, b] = snapshots.map(({ id }) => ({ id: `snapshot_${id}` }));
    expect(data).toEqual({
      snapshotSession: {
        all: { nodes: [a, b] },
        latest: { nodes: [b], pageInfo: { hasNextPage: true } },
        one: { nodes: [a] },
      },
    });
    expect(calls("snapshotsPages")[0]).toEqual([
      { sessionIds: [mine.id], filter: {}, first: 50, after: null, order: "OLDEST_FIRST" },
    ]);
  });

  test("the pictures of a page of sessions are one question for each page of pictures", async () => {
    const sessions = [sessionRow(), sessionRow(), sessionRow()];
    const [one, none, other] = sessions;
    const snapshots = [one, other, other].map((session) => snapshotRow({ sessionId: session?.id ?? "" }));
    const { face, calls } = fakeSessionFace({ sessions, snapshots });
    const { data } = await askSubgraph(
      face,
      `{ snapshotSessions(order: OLDEST_FIRST) { nodes {
        latest: snapshots(first: 1, order: NEWEST_FIRST) { nodes { id } pageInfo { hasNextPage } }
        all: snapshots { nodes { id } }
      } } }`,
    );

    const [first, second, third] = snapshots.map(({ id }) => ({ id: `snapshot_${id}` }));
    const page = (latest: object[], hasNextPage: boolean, all: object[]) => ({
      latest: { nodes: latest, pageInfo: { hasNextPage } },
      all: { nodes: all },
    });
    expect(data).toEqual({
      snapshotSessions: {
        nodes: [
          page([first ?? {}], false, [first ?? {}]),
          page([], false, []),
          page([third ?? {}], true, [second ?? {}, third ?? {}]),
        ],
      },
    });
    const sessionIds = [one?.id, none?.id, other?.id];
    expect(calls("snapshotsPages")).toEqual([
      [{ sessionIds, filter: {}, first: 1, after: null, order: "NEWEST_FIRST" }],
      [{ sessionIds, filter: {}, first: 50, after: null, order: "OLDEST_FIRST" }],
    ]);
  });
});
