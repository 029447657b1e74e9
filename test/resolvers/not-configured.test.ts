import { describe, expect, test } from "vitest";
import { notConfigured } from "../../src/resolvers/not-configured.js";
import { askSubgraph } from "../support/ask-subgraph.js";
import { fakeSessionFace } from "../support/fake-session-face.js";

const ID = "019aa5e4-0000-7000-8000-00000000abcd";

describe("on a server that is not set up for it, a field says what is missing", () => {
  test.each([
    [`query { node(id: "session_${ID}") { id } }`, "AGORA_APP_ID"],
    [`query { node(id: "snapshot_${ID}") { id } }`, "AGORA_APP_ID"],
    [`query { snapshotSession(id: "session_${ID}") { id } }`, "AGORA_APP_ID"],
    ["query { snapshotSessions { nodes { id } } }", "AGORA_APP_ID"],
    ["query { snapshots { nodes { id } } }", "AGORA_APP_ID"],
    ['mutation { acquireSnapshotResource(input: { cname: "demo" }) { resourceId } }', "AGORA_APP_ID"],
    ['mutation { startSnapshotSession(input: { cname: "demo" }) { id } }', "AGORA_APP_ID"],
    [`mutation { updateSnapshotSession(input: { sessionId: "session_${ID}" }) { id } }`, "AGORA_APP_ID"],
    [`mutation { stopSnapshotSession(input: { sessionId: "session_${ID}" }) { id } }`, "AGORA_APP_ID"],
    [`mutation { refreshSnapshots(sessionId: "session_${ID}") { id } }`, "AGORA_APP_ID"],
    ['query { whiteboardRoom(uuid: "a") { uuid } }', "WHITEBOARD_ACCESS_KEY"],
    [
      'mutation { screenshotScene(input: { roomUuid: "a", width: 1, height: 1 }) { url } }',
      "WHITEBOARD_ACCESS_KEY",
    ],
    [
      'mutation { screenshotSceneDirectory(input: { roomUuid: "a", width: 1, height: 1 }) { url } }',
      "WHITEBOARD_ACCESS_KEY",
    ],
  ])("%s", async (source, setting) => {
    const { errors } = await askSubgraph(null, source);

    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(setting),
        extensions: { code: "NOT_CONFIGURED", retryable: false },
      },
    ]);
  });

  test.each(["SnapshotSession", "Snapshot"])("_entities of a %s", async (type) => {
    const id = `${type === "Snapshot" ? "snapshot" : "session"}_${ID}`;
    const { errors } = await askSubgraph(
      null,
      `{ _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { __typename } }`,
    );

    expect(errors).toMatchObject([{ extensions: { code: "NOT_CONFIGURED" } }]);
  });
});

test("a server without sessions has no storage profiles, which is no error", async () => {
  expect(await askSubgraph(null, "{ storageProfiles }")).toEqual({
    data: { storageProfiles: [] },
    errors: [],
  });
});

test("one with sessions names its profiles", async () => {
  const { face } = fakeSessionFace({}, { storageProfiles: () => ["demo", "archive"] });

  expect((await askSubgraph(face, "{ storageProfiles }")).data).toEqual({
    storageProfiles: ["demo", "archive"],
  });
});

test("a service that stands in answers what it was given and refuses the rest", () => {
  const service = notConfigured<{ count(): number; start(): void }>("Not set up.", { count: () => 0 });

  expect(service.count()).toBe(0);
  expect(() => service.start()).toThrow(expect.objectContaining({ code: "NOT_CONFIGURED" }));
});
