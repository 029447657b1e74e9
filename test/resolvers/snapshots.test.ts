import { describe, expect, test } from "vitest";
import { askSubgraph } from "../support/ask-subgraph.js";
import { fakeSessionFace } from "../support/fake-session-face.js";
import { pageIn } from "../support/page-in.js";
import { sessionRow, snapshotRow } from "../support/store-rows.js";

const PAGE = `query ($first: Int, $after: String, $order: ConnectionOrder, $filter: SnapshotFilter) {
  snapshots(first: $first, after: $after, order: $order, filter: $filter) {
    nodes { id }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

const second = (count: number) => new Date(Date.UTC(2026, 10, 21, 10, 0, count));

test("a picture is given with its session, which is asked for once for all of them", async () => {
  const session = sessionRow();
  const snapshots = [
    snapshotRow({ sessionId: session.id, takenAt: second(1) }),
    snapshotRow({
      sessionId: session.id,
      takenAt: second(2),
      streamUid: "102",
      backup: 0,
      source: "BUCKET_LISTING",
    }),
  ];
  const { face, calls } = fakeSessionFace({ sessions: [session], snapshots });
  const { data, errors } = await askSubgraph(
    face,
    "{ snapshots { nodes { id fileName streamUid takenAt backup source session { id cname } } } }",
  );

  const shown = { id: `session_${session.id}`, cname: "lesson" };
  expect(errors).toEqual([]);
  expect(data).toEqual({
    snapshots: {
      nodes: [
        {
          id: `snapshot_${snapshots[0]?.id}`,
          fileName: snapshots[0]?.fileName,
          streamUid: "101",
          takenAt: "2026-11-21T10:00:01.000Z",
          backup: null,
          source: "CALLBACK",
          session: shown,
        },
        {
          id: `snapshot_${snapshots[1]?.id}`,
          fileName: snapshots[1]?.fileName,
          streamUid: "102",
          takenAt: "2026-11-21T10:00:02.000Z",
          backup: 0,
          source: "BUCKET_LISTING",
          session: shown,
        },
      ],
    },
  });
  expect(calls("sessions")).toEqual([[[session.id], null]]);
});

test("the session of pictures below a list of sessions is not asked for again", async () => {
  const session = sessionRow();
  const { face, calls } = fakeSessionFace({
    sessions: [session],
    snapshots: [snapshotRow({ sessionId: session.id })],
  });
  const { data } = await askSubgraph(
    face,
    "{ snapshotSessions { nodes { snapshots { nodes { session { cname } } } } } }",
  );

  expect(data).toEqual({
    snapshotSessions: { nodes: [{ snapshots: { nodes: [{ session: { cname: "lesson" } }] } }] },
  });
  expect(calls("sessions")).toEqual([]);
});

describe("the list of pictures", () => {
  test("gives fifty, the oldest first, unless it is asked otherwise", async () => {
    const { face, calls } = fakeSessionFace({});
    await askSubgraph(face, PAGE);
    await askSubgraph(face, PAGE, { first: null, after: null, order: null, filter: null });

    const order = { filter: {}, first: 50, after: null, order: "OLDEST_FIRST" };
    expect(calls("snapshotsPage")).toEqual([[order], [order]]);
  });

  test.each(["NEWEST_FIRST", "OLDEST_FIRST"])(
    "is paged through %s by the time they were taken, those of one millisecond included, while more come in",
    async (order) => {
      const { id: sessionId } = sessionRow();
      const snapshots = [3, 1, 2, 2, 2].map((count) => snapshotRow({ sessionId, takenAt: second(count) }));
      const [three, one, ...two] = snapshots.map(({ id }) => `snapshot_${id}`);
      const { face } = fakeSessionFace({ snapshots });
      const seen: string[] = [];
      let after: string | null = null;
      let more = true;
      while (more) {
        const { data } = await askSubgraph(face, PAGE, { first: 1, after, order });
        const { nodes, pageInfo } = pageIn(data, "snapshots");
        seen.push(...nodes.map(({ id }) => id));
        after = pageInfo.endCursor;
        more = pageInfo.hasNextPage;
        // Where the pages have been already: found late, in either order.
        snapshots.push(snapshotRow({ sessionId, takenAt: second(order === "OLDEST_FIRST" ? 0 : 4) }));
      }

      const oldestFirst = [one, ...two, three];
      expect(seen).toEqual(order === "OLDEST_FIRST" ? oldestFirst : oldestFirst.toReversed());
    },
  );

  test("hands a filter on, with the store's id of the session and without what is null", async () => {
    const { face, calls } = fakeSessionFace({});
    const { id } = sessionRow();
    const takenAfter = "2026-11-21T10:00:00.000Z";
    await askSubgraph(face, PAGE, {
      filter: { sessionId: `session_${id}`, cname: null, streamUid: "101", takenAfter },
    });

    expect(calls("snapshotsPage")[0]?.[0].filter).toEqual({
      sessionId: id,
      streamUid: "101",
      takenAfter: new Date(takenAfter),
    });
  });

  test.each([
    [{ first: 201 }, ["first"]],
    [{ after: "lesson" }, ["after"]],
    [{ filter: { sessionId: "lesson" } }, ["filter", "sessionId"]],
  ])("refuses %j and asks nobody", async (variables, inputPath) => {
    const { face, calls } = fakeSessionFace({});
    const { data, errors } = await askSubgraph(face, PAGE, variables);

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", inputPath } }]);
    expect(calls("snapshotsPage")).toEqual([]);
  });
});

describe("a picture's address", () => {
  const session = sessionRow();
  const snapshot = snapshotRow({ sessionId: session.id });
  const rows = { sessions: [session], snapshots: [snapshot] };
  const address = "https://pictures.example/a%20b.jpg?X-Amz-Signature=a%2Fb";

  test.each([
    ["", 900],
    ["(expiresIn: null)", 900],
    ["(expiresIn: 1)", 1],
    ["(expiresIn: 604800)", 604_800],
  ])("url%s is signed for %d s and handed on letter for letter", async (argument, seconds) => {
    const { face, calls } = fakeSessionFace(rows, { snapshotUrl: async () => address });
    const { data } = await askSubgraph(face, `{ snapshots { nodes { url${argument} } } }`);

    expect(data).toEqual({ snapshots: { nodes: [{ url: address }] } });
    expect(calls("snapshotUrl")).toEqual([[snapshot, session, seconds]]);
  });

  test("is null where the server cannot sign one", async () => {
    const { face } = fakeSessionFace(rows, { snapshotUrl: async () => null });
    const { data, errors } = await askSubgraph(face, "{ snapshots { nodes { url } } }");

    expect([data, errors]).toEqual([{ snapshots: { nodes: [{ url: null }] } }, []]);
  });

  test("cannot be had for longer than the server's operator allows", async () => {
    const { face, calls } = fakeSessionFace(rows, { snapshotUrl: async () => address });
    const ask = (life: number) =>
      askSubgraph(face, `{ snapshots { nodes { url(expiresIn: ${life}) } } }`, {}, null, 3_600);

    expect((await ask(3_600)).errors).toEqual([]);
    expect((await ask(3_601)).errors).toMatchObject([
      {
        message: "expiresIn must be from 1 to 3600 seconds on this server; it is 3601.",
        extensions: { code: "BAD_USER_INPUT", inputPath: ["expiresIn"] },
      },
    ]);
    expect(calls("snapshotUrl")).toHaveLength(1);
  });

  test("cannot be had for more than seven days", async () => {
    const { face, calls } = fakeSessionFace(rows, { snapshotUrl: async () => address });
    const { data, errors } = await askSubgraph(face, "{ snapshots { nodes { id url(expiresIn: 604801) } } }");

    expect(data).toEqual({ snapshots: { nodes: [{ id: `snapshot_${snapshot.id}`, url: null }] } });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", inputPath: ["expiresIn"] } }]);
    expect(calls("snapshotUrl")).toEqual([]);
  });
});
