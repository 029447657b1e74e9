import { describe, expect, test } from "vitest";
import { askSubgraph } from "../support/ask-subgraph.js";
import { fakeSessionFace } from "../support/fake-session-face.js";
import { sessionRow, snapshotRow } from "../support/store-rows.js";

const session = sessionRow();
const snapshot = snapshotRow({ sessionId: session.id });
const rows = { sessions: [session], snapshots: [snapshot] };
const sessionId = `session_${session.id}`;
const snapshotId = `snapshot_${snapshot.id}`;
const NOBODY = "019aa5e4-0000-7000-8000-ffffffffffff";

describe("node", () => {
  const NODE = `query ($id: ID!) {
    node(id: $id) { __typename id ... on SnapshotSession { cname } ... on Snapshot { streamUid } }
  }`;

  test.each([
    [sessionId, { __typename: "SnapshotSession", id: sessionId, cname: "lesson" }],
    [snapshotId, { __typename: "Snapshot", id: snapshotId, streamUid: "101" }],
    [`session_${NOBODY}`, null],
    [`snapshot_${NOBODY}`, null],
  ])("%s gives what it names", async (id, node) => {
    const { data, errors } = await askSubgraph(fakeSessionFace(rows).face, NODE, { id });

    expect([data, errors]).toEqual([{ node }, []]);
  });

  test.each(["", session.id, `attempt_${session.id}`])("refuses the id %j", async (id) => {
    const { data, errors } = await askSubgraph(fakeSessionFace(rows).face, NODE, { id });

    expect(data).toEqual({ node: null });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", inputPath: ["id"] } }]);
  });
});

describe("_entities", () => {
  const ENTITIES = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      __typename ... on SnapshotSession { id cname } ... on Snapshot { id session { cname } }
    }
  }`;
  const nested = (levels: number) => {
    let list: unknown[] = [];
    for (let level = 0; level < levels; level++) list = [list];
    return list;
  };
  const reference = (__typename: string, id: string) => ({ __typename, id });

  test("gives sessions and pictures by their ids, null for unknown ones, and asks once for duplicates", async () => {
    const { face, calls } = fakeSessionFace(rows);
    const wanted = [
      reference("SnapshotSession", sessionId),
      reference("Snapshot", snapshotId),
      reference("SnapshotSession", `session_${NOBODY}`),
      reference("Snapshot", `snapshot_${NOBODY}`),
    ];
    const { data, errors } = await askSubgraph(face, ENTITIES, { representations: [...wanted, ...wanted] });

    const found = [
      { __typename: "SnapshotSession", id: sessionId, cname: "lesson" },
      { __typename: "Snapshot", id: snapshotId, session: { cname: "lesson" } },
      null,
      null,
    ];
    expect(errors).toEqual([]);
    expect(data).toEqual({ _entities: [...found, ...found] });
    expect(calls("sessions")).toEqual([[[session.id, NOBODY], null]]);
    expect(calls("snapshot")).toEqual([
      [snapshot.id, null],
      [NOBODY, null],
    ]);
  });

  test.each([
    ["a session without its key", { __typename: "SnapshotSession" }],
    ["a picture without its key", { __typename: "Snapshot" }],
    ["a picture by an object", { __typename: "Snapshot", id: { toString: 1 } }],
    ["a session by an object", { __typename: "SnapshotSession", id: { toString: 1 } }],
    ["a picture by lists in lists", { __typename: "Snapshot", id: nested(20_000) }],
    ["a session in a list of one", { __typename: "SnapshotSession", id: [sessionId] }],
    ["a session by a number", { __typename: "SnapshotSession", id: 5 }],
    ["a session by a picture's id", reference("SnapshotSession", snapshotId)],
    ["a picture by the store's id", reference("Snapshot", snapshot.id)],
  ])("refuses %s and keeps the others", async (_, wrong) => {
    const { data, errors } = await askSubgraph(fakeSessionFace(rows).face, ENTITIES, {
      representations: [wrong, reference("SnapshotSession", sessionId)],
    });

    expect(data).toMatchObject({ _entities: [null, { id: sessionId }] });
    expect(errors).toMatchObject([
      { path: ["_entities", 0], extensions: { code: "BAD_USER_INPUT", inputPath: ["id"] } },
    ]);
  });
});
