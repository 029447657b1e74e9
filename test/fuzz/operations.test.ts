import { afterAll, beforeAll, expect, test } from "vitest";
import { randomChoices } from "../chaos/support/random-choices.js";
import { ask } from "../support/ask.js";
import { callbackBody } from "../support/callback-body.js";
import { executableSchema } from "../support/executable-schema.js";
import { signCallback } from "../support/sign-callback.js";
import { type NotifiedWorld, startNotifiedWorld } from "../support/start-notified-world.js";
import type { KnownValues } from "./support/fitting-value.js";
import { fuzzRounds, fuzzSeed } from "./support/fuzz-size.js";
import { makeOperation } from "./support/make-operation.js";
import { sendersTo } from "./support/send-anyhow.js";

// Operations made at random from the schema, right, half right and broken, against the whole server with an emulator,
// a store and events behind it. Whatever they ask, the server answers in its own words and goes on.

let world: NotifiedWorld;
let known: KnownValues;

beforeAll(async () => {
  world = await startNotifiedWorld(
    {
      SCREENSHOT_MAX_PIXELS: "64",
      LIMIT_TOKENS: "4000",
      CAPTURE_INTERVAL_MIN: "60",
      STREAM_KEEP_ALIVE_MS: "20",
    },
    () => ({ callSpacingMs: 1 }),
  );
  await world.emulator.control.switches.set({ "recording.qps": 10_000 });
  known = await knownValues();
});
afterAll(() => world?.stop());

test(`${fuzzRounds} operations out of the schema are answered, none with a fault of the server's (FUZZ_SEED=${fuzzSeed})`, {
  timeout: 60_000 + fuzzRounds * 200,
}, async () => {
  const random = randomChoices(fuzzSeed);
  const schema = executableSchema();
  const senders = Object.entries(sendersTo(world.gateway.graphqlUrl));
  const answered = new Map<string, number>();
  for (let round = 0; round < fuzzRounds; round++) {
    const operation = makeOperation({ schema, known, random });
    // Mostly the plainest, which is the fastest: what it runs is the same. Most subscriptions go where they are taken.
    const [single, streaming] = [senders.slice(0, 2), senders.slice(2)];
    const usual = operation.kind === "subscription" ? streaming : single;
    const [name, send] = random.pick([...usual, ...usual, ...senders]);
    const faults = await send(operation, random).catch((error: unknown) => [String(error)]);
    const unforeseen = world.gateway.logLines.filter((line) => line.includes('"unexpected error"'));
    expect({ faults, unforeseen }, `round ${round} over ${name}: ${JSON.stringify(operation)}`).toEqual({
      faults: [],
      unforeseen: [],
    });
    answered.set(name, (answered.get(name) ?? 0) + 1);
  }

  // It is worth something only while it gets beyond the first check, and into many others.
  const refused = refusals();
  expect(refused.operations).toBeLessThan(fuzzRounds * 0.8);
  expect(refused.codes.length).toBeGreaterThanOrEqual(6);
  expect([...answered.keys()].sort()).toEqual(senders.map(([name]) => name).sort());
  const { data } = await ask(world.gateway.graphqlUrl, "{ snapshotSessions(first: 1) { nodes { status } } }");
  expect(data).toHaveProperty("snapshotSessions.nodes");
});

/** How many operations were told of something, and the codes they were told, as the log has them. */
function refusals(): { readonly operations: number; readonly codes: readonly string[] } {
  const lines = world.gateway.logLines.filter((line) => line.includes('"operation refused"'));
  const told = lines.map(
    (line) => JSON.parse(line) as { requestId: string; error: { extensions: { code: string } } },
  );
  return {
    operations: new Set(told.map(({ requestId }) => requestId)).size,
    codes: [...new Set(told.map(({ error }) => error.extensions.code))],
  };
}

/** Ids, names and cursors that are there, so that operations get beyond the first check. */
async function knownValues(): Promise<KnownValues> {
  const { whiteboard, recording, storage } = world.emulator.describe();
  const { graphqlUrl } = world.gateway;
  const cname = recording.demoChannel.cname;
  const started = await ask(
    graphqlUrl,
    `mutation ($cname: ChannelName!) { startSnapshotSession(input: { cname: $cname, captureInterval: 3600 }) { id sid recorderUid } }`,
    { cname },
  );
  const session = started.data?.["startSnapshotSession"] as { id: string; sid: string; recorderUid: string };
  const fileName = `${session.sid}_${cname}__uid_s_101__uid_e_video_20261121203000001.jpg`;
  for (const [eventType, details] of [
    [45, { fileName, status: 0 }],
    [40, { status: 0 }],
    [1, { module: 1, errorLevel: 3, errorCode: 9, stat: 0, errorMsg: "" }],
    [4_711, { anything: [] }],
  ] as const) {
    const body = callbackBody({ cname, eventType, sid: session.sid, uid: session.recorderUid, details });
    const headers = signCallback(body, world.emulator.describe().notifications.secret);
    expect(
      (await fetch(`${world.gateway.url}/webhooks/agora`, { method: "POST", headers, body })).status,
    ).toBe(200);
  }
  const { data } = await ask(
    graphqlUrl,
    "{ snapshots { nodes { id } pageInfo { endCursor } } recordingEvents { edges { cursor } } snapshotSessions { pageInfo { endCursor } } }",
  );
  const found = JSON.stringify(data);
  const cursors = [...found.matchAll(/"(?:cursor|endCursor)":"([^"]+)"/g)].map(([, cursor]) => cursor);
  const [, snapshotId = ""] = /"id":"(snapshot_[^"]+)"/.exec(found) ?? [];
  expect(cursors.length).toBeGreaterThan(3);
  expect(snapshotId).not.toBe("");
  const room = whiteboard.demoRoom.uuid;
  return {
    id: [session.id, snapshotId],
    ID: [session.id, snapshotId, room],
    sessionId: [session.id],
    after: cursors,
    uuid: [room, "0".repeat(32)],
    roomUuid: [room, "0".repeat(32)],
    region: [whiteboard.region],
    path: ["/init", "/lesson/page1", "/nowhere"],
    directory: ["/lesson", "/"],
    ScenePath: ["/init", "/lesson"],
    width: [1, 16, 64, 65],
    height: [1, 16, 64],
    cname: [cname, "empty-channel", "other"],
    ChannelName: [cname],
    first: [0, 1, 2, 50, 200, 201],
    RtcUid: ["101", "102", "4000000001"],
    recorderUid: ["4000000007", "101", session.recorderUid],
    idempotencyKey: ["key-1", "key-2"],
    storageProfile: ["main", "nope"],
    endpoint: [storage.endpoint, "https://s3.example.com"],
    bucket: [storage.bucket],
    accessKey: [storage.accessKey],
    secretKey: [storage.secretKey],
    captureInterval: [60, 3_600],
    DateTime: ["2026-11-22T10:00:00Z", "1999-01-01T00:00:00.000+02:00"],
    representations: [
      { __typename: "Snapshot", id: snapshotId },
      { __typename: "SnapshotSession", id: session.id },
      { __typename: "WhiteboardRoom", uuid: room },
      { __typename: "WhiteboardRoom" },
      { __typename: "Nothing", id: 1 },
    ],
  };
}
