import { describe, expect, test } from "vitest";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";
import type { SnapshotAttempt } from "../../src/sessions/model/snapshot-attempt.js";
import { askSubgraph } from "../support/ask-subgraph.js";
import { fakeSessionFace } from "../support/fake-session-face.js";
import { attemptRow, sessionRow } from "../support/store-rows.js";

const session = sessionRow({ status: "STARTED" });
const id = `session_${session.id}`;

describe("acquireSnapshotResource", () => {
  const startBefore = new Date("2026-11-21T10:05:00Z");

  test.each([
    ["", null, 72],
    [", recorderUid: null, resourceExpiredHour: null", null, 72],
    [', recorderUid: "900", resourceExpiredHour: 5', "900", 5],
  ])("with %j hands on uid %j and %d hours", async (more, recorderUid, resourceExpiredHour) => {
    const { face, calls } = fakeSessionFace(
      {},
      { acquire: async ({ cname }) => ({ resourceId: "res", cname, recorderUid: "900", startBefore }) },
    );
    const { data } = await askSubgraph(
      face,
      `mutation { acquireSnapshotResource(input: { cname: "demo"${more} }) {
        resourceId cname recorderUid startBefore
      } }`,
    );

    expect(calls("acquire")).toEqual([[{ cname: "demo", recorderUid, resourceExpiredHour }]]);
    expect(data).toEqual({
      acquireSnapshotResource: {
        resourceId: "res",
        cname: "demo",
        recorderUid: "900",
        startBefore: startBefore.toISOString(),
      },
    });
  });
});

describe("startSnapshotSession", () => {
  test("fills in the defaults the schema shows, written out or as a variable", async () => {
    const { face, calls } = fakeSessionFace({}, { start: async () => session });
    const written = await askSubgraph(
      face,
      'mutation { startSnapshotSession(input: { cname: "demo" }) { id status mode } }',
    );
    await askSubgraph(
      face,
      "mutation ($input: StartSnapshotSessionInput!) { startSnapshotSession(input: $input) { id } }",
      { input: { cname: "demo", mode: null } },
    );

    const order = {
      cname: "demo",
      mode: "individual",
      captureInterval: 10,
      channelProfile: "COMMUNICATION",
      streamTypes: "VIDEO_ONLY",
      videoStreamType: "HIGH",
      expectedStreams: 2,
      maxIdleTime: 300,
      resourceExpiredHour: 72,
      recover: true,
    };
    expect(calls("start")).toEqual([
      [order, ""],
      [order, ""],
    ]);
    expect(written.data).toEqual({ startSnapshotSession: { id, status: "STARTED", mode: "INDIVIDUAL" } });
  });

  test("hands on everything there is to say", async () => {
    const { face, calls } = fakeSessionFace({}, { start: async () => session });
    const input = {
      cname: "demo",
      recorderUid: "900",
      resourceId: "res",
      token: "007",
      captureInterval: 5,
      channelProfile: "LIVE_BROADCASTING",
      streamTypes: "AUDIO_AND_VIDEO",
      videoStreamType: "LOW",
      subscribeVideoUids: ["101"],
      unsubscribeVideoUids: ["102"],
      subscribeAudioUids: ["103"],
      unsubscribeAudioUids: ["104"],
      expectedStreams: 9,
      maxIdleTime: 60,
      resourceExpiredHour: 1,
      maxDuration: 600,
      decryption: { mode: 7, secret: "s", salt: "t" },
      storageProfile: "demo",
      storage: {
        vendor: "AMAZON_S3",
        region: "US_EAST_1",
        bucket: "b",
        accessKey: "a",
        secretKey: "k",
        stsToken: "t",
        endpoint: null,
      },
      fileNamePrefix: ["a", "b"],
      recover: false,
      idempotencyKey: "once",
    };
    const { errors } = await askSubgraph(
      face,
      "mutation ($input: StartSnapshotSessionInput!) { startSnapshotSession(input: $input) { id } }",
      {
        input: {
          ...input,
          mode: "RAW",
          storage: { ...input.storage, stsExpiration: "2026-11-21T20:00:00Z" },
        },
      },
    );

    expect(errors).toEqual([]);
    const stsExpiration = new Date("2026-11-21T20:00:00Z");
    expect(calls("start")).toEqual([
      [{ ...input, mode: "raw", storage: { ...input.storage, stsExpiration } }, ""],
    ]);
  });

  test("shows a rule that the service enforces where the value was written", async () => {
    const { face } = fakeSessionFace(
      {},
      {
        async start() {
          throw new StillgraphError("BAD_USER_INPUT", "captureInterval must be at least 5 seconds.", {
            inputPath: ["input", "captureInterval"],
          });
        },
      },
    );
    const { data, errors } = await askSubgraph(
      face,
      'mutation { startSnapshotSession(input: { cname: "demo", captureInterval: 1 }) { id } }',
    );

    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT", inputPath: ["input", "captureInterval"] } },
    ]);
  });
});

test("updateSnapshotSession hands on the lists that are given, by the store's id", async () => {
  const { face, calls } = fakeSessionFace({ sessions: [session] });
  const { data } = await askSubgraph(
    face,
    `mutation { updateSnapshotSession(input: { sessionId: "${id}", unsubscribeVideoUids: ["101"] }) { id } }`,
  );

  expect(calls("update")).toEqual([[session.id, { unsubscribeVideoUids: ["101"] }]]);
  expect(data).toEqual({ updateSnapshotSession: { id } });
});

test.each([
  ["", false],
  [", async: null", false],
  [", async: true", true],
])("stopSnapshotSession with %j asks for async %j", async (more, async) => {
  const { face, calls } = fakeSessionFace({ sessions: [session] });
  const { data } = await askSubgraph(
    face,
    `mutation { stopSnapshotSession(input: { sessionId: "${id}"${more} }) { id } }`,
  );

  expect(calls("stop")).toEqual([[session.id, { async }]]);
  expect(data).toEqual({ stopSnapshotSession: { id } });
});

test("refreshSnapshots gives the session back, whose pictures are then read", async () => {
  const { face, calls } = fakeSessionFace({ sessions: [session] });
  const { data } = await askSubgraph(
    face,
    `mutation { refreshSnapshots(sessionId: "${id}") { id snapshots { nodes { id } } } }`,
  );

  expect(data).toEqual({ refreshSnapshots: { id, snapshots: { nodes: [] } } });
  expect(calls("refresh")).toEqual([[session.id]]);
  expect(calls("snapshotsPages")).toHaveLength(1);
});

test.each([
  ['updateSnapshotSession(input: { sessionId: "lesson" })', ["input", "sessionId"]],
  ['stopSnapshotSession(input: { sessionId: "lesson" })', ["input", "sessionId"]],
  ['refreshSnapshots(sessionId: "lesson")', ["sessionId"]],
])("%s is refused where the id was written", async (field, inputPath) => {
  const { errors } = await askSubgraph(fakeSessionFace({}).face, `mutation { ${field} { id } }`);

  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", inputPath } }]);
});

test("what an operation learnt of a session before a mutation is not shown after it", async () => {
  const attempts: SnapshotAttempt[] = [attemptRow({ sessionId: session.id })];
  const stopped = { ...session, status: "STOPPED" } as const;
  const { face, calls } = fakeSessionFace(
    { sessions: [session], attempts },
    {
      async stop() {
        attempts[0] = attemptRow({ sessionId: session.id, endReason: "STOPPED_BY_CALLER" });
        return stopped;
      },
      serviceStatus: async ({ status }) =>
        status === "STOPPED" ? null : { code: 5, sliceStartTime: null, askedAt: new Date(0) },
    },
  );
  const now = "status attempts { endReason } serviceStatus { code }";
  const { data } = await askSubgraph(
    face,
    `mutation {
      update: updateSnapshotSession(input: { sessionId: "${id}", subscribeVideoUids: ["101"] }) { ${now} }
      stop: stopSnapshotSession(input: { sessionId: "${id}" }) { ${now} }
    }`,
  );

  expect(data).toEqual({
    update: { status: "STARTED", attempts: [{ endReason: null }], serviceStatus: { code: 5 } },
    stop: { status: "STOPPED", attempts: [{ endReason: "STOPPED_BY_CALLER" }], serviceStatus: null },
  });
  expect(calls("attempts")).toHaveLength(2);
});
