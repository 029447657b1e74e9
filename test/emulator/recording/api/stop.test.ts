import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Emulator } from "../../../../emulator/start-emulator.js";
import { eventually } from "../../../support/eventually.js";
import type { recordingClient, StartedSession } from "../../../support/recording-client.js";
import { startRecordingEmulator } from "../../../support/start-recording-emulator.js";

type RecordingWorld = Awaited<ReturnType<typeof startRecordingEmulator>>;

const gone = { status: 404, body: { code: 404, reason: "failed to find worker" } };
const twice = { status: 400, body: { code: 49, reason: "invalid operation" } };

describe("stop", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof recordingClient>;
  let rest: () => Promise<void>;
  let stopInTime: RecordingWorld["stopInTime"];
  let time: RecordingWorld["time"];
  let channels = 0;
  beforeAll(async () => {
    ({ emulator, client, rest, time, stopInTime } = await startRecordingEmulator());
  });
  afterEach(() => rest());
  afterAll(() => emulator.stop());

  const view = ({ sid }: StartedSession) => emulator.control.recording.session(sid);
  const beginIn = async (options: { readonly publishing?: boolean; readonly change?: object } = {}) => {
    channels += 1;
    const cname = `stop${channels}`;
    await emulator.control.channels.join(cname, "1", { publishing: options.publishing ?? true });
    return client.begin({ cname, change: { ...options.change } });
  };
  const capturing = async (change: object = {}) => {
    const session = await beginIn({ change });
    await eventually(() => view(session).state).toBe("capturing");
    return session;
  };

  it("answers when everything is uploaded, and the session is found no more soon after", async () => {
    const session = await capturing();
    const { cname, uid, resourceId, sid } = session;
    time.freeze();
    expect(await client.stop(session)).toEqual({
      status: 200,
      body: { cname, uid, resourceId, sid, serverResponse: { uploadingStatus: "uploaded" } },
    });
    expect(await client.query(session)).toMatchObject({ body: { serverResponse: { status: 7 } } });
    expect(view(session)).toMatchObject({ exitReason: "stopped", endedAt: expect.any(String) });
    const { fileNames } = view(session);
    expect(fileNames.length).toBeGreaterThan(0);
    time.thaw();
    await eventually(() => client.query(session)).toEqual(gone);
    expect(view(session)).toMatchObject({ state: "exited", fileNames });
    const happenings = emulator.control.recording.happenings(sid);
    expect(happenings.filter(({ type }) => type !== "snapshotUploaded").slice(-3)).toMatchObject([
      { type: "recorderLeft", leaveCode: 16 },
      { type: "uploadsEnded", uploadingStatus: "uploaded" },
      { type: "exited", exitStatus: 0 },
    ]);
  });

  it("answers 400/49 the second time, and 404/404 later", async () => {
    const session = await capturing();
    time.freeze();
    expect(await client.stop(session)).toMatchObject({ status: 200 });
    expect(await client.stop(session)).toEqual(twice);
    time.thaw();
    await eventually(() => client.stop(session)).toEqual(gone);
    expect(await client.update(session, {})).toEqual(gone);
  });

  it("is carried out once when it comes many times at once", async () => {
    const session = await capturing();
    time.freeze();
    const answers = await Promise.all(Array.from({ length: 5 }, () => client.stop(session)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400]);
  });

  it.each([
    ["206/435", { status: 206, body: { code: 435, reason: "no recorded data" } }],
    [
      "200/backuped",
      { status: 200, body: expect.objectContaining({ serverResponse: { uploadingStatus: "backuped" } }) },
    ],
  ] as const)("answers %s when nothing was captured", async (wish, expected) => {
    await emulator.control.switches.set({ "recording.nothingCaptured": wish });
    const session = await beginIn({ publishing: false });
    await eventually(() => view(session).state).toBe("ready");
    expect(await stopInTime(session)).toEqual(expected);
    expect(view(session).exitReason).toBe("stopped");
  });

  it("ends a session that is starting still", async () => {
    time.freeze();
    const session = await beginIn();
    expect(await client.stop(session)).toMatchObject({ status: 206, body: { code: 435 } });
    time.thaw();
    await eventually(() => view(session).state).toBe("exited");
    expect(view(session).fileNames).toEqual([]);
  });

  it.each([
    ["unknown", { uploadingStatus: "unknown" }],
    ["empty", {}],
  ] as const)("does not wait when asked not to: %s", async (wish, serverResponse) => {
    await emulator.control.switches.set({
      "recording.asyncStopAnswer": wish,
      "recording.uploadDelay": 60,
    });
    const session = await capturing();
    expect(await client.stop(session, { async_stop: true })).toMatchObject({
      status: 200,
      body: { serverResponse },
    });
    expect(await client.query(session)).toMatchObject({ body: { serverResponse: { status: 6 } } });
    await eventually(() => view(session)).toMatchObject({
      exitReason: "stopped",
      uploads: { failed: 0 },
    });
    expect(view(session).uploads.done).toBeGreaterThan(0);
  });

  it.each([
    ["206/65", { status: 206, body: { code: 65, reason: "request not completed" } }],
    ["500/50", { status: 500, body: { code: 50, reason: "upload timeout" } }],
  ] as const)("answers %s when the uploads take longer than 20 s", async (wish, expected) => {
    await emulator.control.switches.set({ "recording.uploadTimeout": wish, "recording.uploadDelay": 40 });
    const session = await capturing();
    expect(await client.stop(session)).toEqual(expected);
    expect(await client.stop(session)).toEqual(twice);
    await eventually(() => view(session).uploads.done).toBeGreaterThan(0);
  });

  it.each(["backuped", "unknown", "stranded"] as const)("says %s when uploads failed", async (wish) => {
    await emulator.control.switches.set({ "recording.failedUploads": wish });
    const session = await beginIn({
      change: { storageConfig: { ...client.storageConfig(), secretKey: "wrong" } },
    });
    await eventually(() => view(session).uploads.failed).toBeGreaterThan(0);
    expect(await stopInTime(session)).toMatchObject({ body: { serverResponse: { uploadingStatus: wish } } });
  });

  it.each([
    ["that records", { snapshotConfig: undefined }, false, true],
    ["that does both", { recordingFileConfig: { avFileType: ["hls"] } }, false, false],
    ["that does both, by the switch", { recordingFileConfig: { avFileType: ["hls"] } }, true, true],
    ["of screenshots", {}, true, false],
  ])("has a list of files for a session %s", async (_name, change, combined, listed) => {
    await emulator.control.switches.set({ "recording.combinedFileList": combined });
    const session = await capturing(change);
    const list = {
      fileListMode: "json",
      fileList: [expect.objectContaining({ uid: "1", fileName: expect.stringContaining(".m3u8") })],
    };
    const queried = (await client.query(session)).body["serverResponse"];
    const stopped = (await stopInTime(session)).body["serverResponse"];
    expect(queried).toEqual({ status: 5, sliceStartTime: expect.any(Number), ...(listed ? list : {}) });
    expect(stopped).toEqual({ uploadingStatus: "uploaded", ...(listed ? list : {}) });
  });

  it.each([
    [
      { uid: "9000", clientRequest: {} },
      { code: 2, reason: "Stop: invalid cname value!" },
    ],
    [
      { cname: "demo", uid: "9000" },
      { code: 2, reason: "Stop: invalid clientRequest value!" },
    ],
    [
      { cname: "demo", uid: "9000", clientRequest: { async_stop: "yes" } },
      { code: 2, reason: "Stop: invalid async_stop value!" },
    ],
    [
      { cname: "else", uid: "9000", clientRequest: {} },
      { code: 432, reason: expect.any(String) },
    ],
  ])("answers 400 to the body %j", async (body, expected) => {
    const session = await capturing();
    expect(await client.call("POST", `${client.pathOf(session)}/stop`, body)).toEqual({
      status: 400,
      body: expected,
    });
    expect(view(session).state).toBe("capturing");
  });

  it("has errors in the shape that was seen", async () => {
    await emulator.control.switches.set({ "recording.errorBody": "seen" });
    const session = await capturing();
    time.freeze();
    await client.stop(session);
    const { cname, uid, resourceId, sid } = session;
    expect((await client.stop(session)).body).toEqual({
      cname,
      uid,
      resourceId,
      sid,
      code: 49,
      serverResponse: { payload: { message: "invalid operation" } },
    });
  });
});

describe("update", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof recordingClient>;
  let rest: () => Promise<void>;
  beforeAll(async () => {
    ({ emulator, client, rest } = await startRecordingEmulator());
  });
  afterEach(() => rest());
  afterAll(() => emulator.stop());

  it.each([
    [{ streamSubscribe: { videoUidList: {} } }, "Update: videoUidList takes one of its two lists"],
    [
      { streamSubscribe: { videoUidList: { subscribeVideoUids: ["1"], unSubscribeVideoUids: ["2"] } } },
      "Update: videoUidList takes one of its two lists",
    ],
    [
      { streamSubscribe: { videoUidList: { unsubscribeVideoUids: ["1"] } } },
      "Update: unknown parameter unsubscribeVideoUids!",
    ],
    [{ snapshotConfig: { captureInterval: 9 } }, "Update: unknown parameter snapshotConfig!"],
    [{ storageConfig: { vendor: 1 } }, /^Update: invalid \w+ value!$/],
    [
      { storageConfig: { vendor: 2, region: 0, bucket: "b", accessKey: "a", secretKey: "s" } },
      "Update: only the credentials of storageConfig can change",
    ],
    [
      {
        storageConfig: {
          vendor: 11,
          region: 0,
          bucket: "b",
          accessKey: "a",
          secretKey: "s",
          stsToken: "t",
          stsExpiration: 9_999_999_999,
          extensionParams: { endpoint: "e" },
        },
      },
      "Update: vendor 11 takes no stsToken",
    ],
  ])("answers 400/2 to %j", async (request, reason) => {
    const session = await client.begin({ uid: String(8000 + Math.floor(performance.now())) });
    const answer = await client.update(session, request);
    expect(answer).toMatchObject({ status: 400, body: { code: 2 } });
    expect(answer.body["reason"]).toMatch(reason);
  });
});
