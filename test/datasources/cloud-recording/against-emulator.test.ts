import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { Secret } from "../../../src/config/secret.js";
import {
  type Channel,
  type Recorder,
  RecordingSource,
  type StartOrder,
} from "../../../src/datasources/cloud-recording/recording-source.js";
import { recorderToken } from "../../../src/datasources/cloud-recording/rtc-token.js";
import { recordingFixtures } from "../../support/recording-fixtures.js";

// The client and the local Agora were written from the same contract, apart: here they meet.

const TIME_SCALE = 60;
let emulator: Emulator;
let source: RecordingSource;
let uid = 4_000_000_000;
let channel: Channel;

beforeAll(async () => {
  emulator = await startEmulator({ port: 0, timeScale: TIME_SCALE });
  const { recording } = emulator.describe();
  source = new RecordingSource({
    config: {
      appId: recording.appId,
      customerId: recording.customerId,
      customerSecret: new Secret(recording.customerSecret),
      baseUrls: [recording.url],
    },
    budget: { take: async () => undefined },
    timeScale: TIME_SCALE,
    // A call too many of these tests would otherwise wait for a real second.
    pause: async () => undefined,
  });
  emulator.control.switches.set({ "recording.qps": 10_000, "recording.cardWidth": 320 });
});
afterAll(async () => {
  await source.close();
  await emulator.stop();
});
beforeEach(() => {
  emulator.control.faults.clear();
  channel = { cname: "demo", recorderUid: String(uid++) };
});

afterEach(() => {
  const { recording } = emulator.control;
  for (const { sid, endedAt } of recording.sessions()) if (endedAt === null) recording.kill(sid);
});

function orderFor({ cname, recorderUid }: Channel): StartOrder {
  const { recording, storage } = emulator.describe();
  const { appId, appCertificate } = recording;
  return {
    request: { ...recordingFixtures.order.request, captureInterval: 60 },
    storage: {
      profile: null,
      vendor: "S3_COMPATIBLE",
      region: "",
      bucket: storage.bucket,
      endpoint: storage.endpoint,
      fileNamePrefix: ["meeting"],
    },
    keys: { accessKey: storage.accessKey, secretKey: new Secret(storage.secretKey), sts: null },
    rtcToken: recorderToken({
      appId,
      appCertificate: new Secret(appCertificate),
      cname,
      recorderUid,
      lifetimeSeconds: 3_600,
    }),
    decryption: null,
  };
}

async function startRecorder(): Promise<Recorder> {
  const resourceId = await source.acquire(channel, { resourceExpiredHour: 72 });
  const answer = await source.start(channel, resourceId, orderFor(channel));
  if (answer.kind !== "started") throw new Error(`expected a start, got ${answer.kind}`);
  return { ...channel, mode: "individual", resourceId, sid: answer.sid };
}

/** Resolves once a recorder has a picture in the bucket. */
function firstPicture(sid: string): Promise<void> {
  const { recording } = emulator.control;
  return new Promise((resolve) => {
    const look = () => {
      if (!recording.happenings(sid).some(({ type }) => type === "snapshotUploaded")) return;
      stopListening();
      resolve();
    };
    const stopListening = recording.onHappening(look);
    look();
  });
}

test("a recorder lives from acquire to stop, and takes pictures in between", async () => {
  const recorder = await startRecorder();
  await firstPicture(recorder.sid);

  const answer = await source.query(recorder);
  expect(answer).toMatchObject({ kind: "status", status: 5, sliceStartTime: expect.any(Date) });
  expect(await source.update(recorder, { lists: { subscribeVideoUids: ["101"] } })).toEqual({
    kind: "updated",
  });
  expect(await source.stop(recorder, { async: false })).toEqual({
    kind: "stopped",
    uploadingStatus: "UPLOADED",
  });
  expect(await source.stop(recorder, { async: false })).toEqual({ kind: "alreadyEnded", repeated: false });
});

test("in mode raw too", async () => {
  const resourceId = await source.acquire(channel, { resourceExpiredHour: 1 });
  const order = orderFor(channel);
  const answer = await source.start(channel, resourceId, {
    ...order,
    request: { ...order.request, mode: "raw" },
  });
  if (answer.kind !== "started") throw new Error(answer.kind);
  const recorder: Recorder = { ...channel, mode: "raw", resourceId, sid: answer.sid };

  expect(await source.query(recorder)).toMatchObject({ kind: "status" });
  expect(await source.stop(recorder, { async: true })).toMatchObject({ kind: "stopped" });
});

test("a recorder that was killed is gone", async () => {
  const recorder = await startRecorder();
  emulator.control.recording.kill(recorder.sid);

  expect(await source.query(recorder)).toEqual({ kind: "gone" });
  expect(await source.stop(recorder, { async: false })).toEqual({ kind: "alreadyEnded", repeated: false });
});

describe("a start", () => {
  test.each(["reset", "html"] as const)("whose answer is lost (%s) is found to run already", async (kind) => {
    const resourceId = await source.acquire(channel, { resourceExpiredHour: 72 });
    emulator.control.faults.inject({ kind, operation: "start", after: true });

    expect(await source.start(channel, resourceId, orderFor(channel))).toEqual({ kind: "alreadyStarted" });
    const live = emulator.control.recording.sessions().filter(({ uid: own }) => own === channel.recorderUid);
    expect(live).toHaveLength(1);
  });

  test("under a uid that records already has to take another one", async () => {
    await startRecorder();
    const resourceId = await source.acquire(channel, { resourceExpiredHour: 72 });

    expect(await source.start(channel, resourceId, orderFor(channel))).toMatchObject({ kind: "uidTaken" });
  });

  test("with a resource of another recorder needs one of its own", async () => {
    const resourceId = await source.acquire(channel, { resourceExpiredHour: 72 });
    const other = { ...channel, recorderUid: String(uid++) };

    expect(await source.start(other, resourceId, orderFor(other))).toMatchObject({ kind: "resourceSpent" });
  });
});

test.each([
  ["acquire", { kind: "status", status: 500, times: 2 }],
  ["start", { kind: "html", times: 3 }],
  ["query", { kind: "reset", times: 1 }],
  ["update", { kind: "status", status: 504, times: 2 }],
  ["stop", { kind: "status", status: 206, body: { code: 65 }, times: 2 }],
] as const)("a passing trouble of %s is not noticed", async (operation, fault) => {
  emulator.control.faults.inject({ ...fault, operation });
  const recorder = await startRecorder();

  expect(await source.query(recorder)).toMatchObject({ kind: "status" });
  expect(await source.update(recorder, { lists: { subscribeVideoUids: ["101"] } })).toEqual({
    kind: "updated",
  });
  expect(await source.stop(recorder, { async: true })).toMatchObject({
    kind: expect.stringMatching(/^stopped|nothing/),
  });
});

test("wrong customer credentials are told apart from a wrong request", async () => {
  const { recording } = emulator.describe();
  const stranger = new RecordingSource({
    config: {
      appId: recording.appId,
      customerId: recording.customerId,
      customerSecret: new Secret("not the secret"),
      baseUrls: [recording.url],
    },
    budget: { take: async () => undefined },
  });
  try {
    await expect(stranger.acquire(channel, { resourceExpiredHour: 72 })).rejects.toMatchObject({
      code: "UPSTREAM_UNAUTHORIZED",
      upstream: { reason: "Invalid authentication credentials" },
    });
    await expect(source.acquire(channel, { resourceExpiredHour: 721 })).rejects.toMatchObject({
      code: "UPSTREAM_REJECTED",
      upstream: { code: 2, reason: "Acquire: invalid resourceExpiredHour value!" },
    });
  } finally {
    await stranger.close();
  }
});
