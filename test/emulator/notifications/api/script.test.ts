import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Emulator } from "../../../../emulator/start-emulator.js";
import { eventually } from "../../../support/eventually.js";
import type { recordingClient, StartedSession } from "../../../support/recording-client.js";
import { startNotificationReceiver } from "../../../support/start-notification-receiver.js";
import { startRecordingEmulator } from "../../../support/start-recording-emulator.js";

describe("a session notifies", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof recordingClient>;
  let rest: () => Promise<void>;
  let receiver: Awaited<ReturnType<typeof startNotificationReceiver>>;
  let channels = 0;
  let cname = "";
  beforeAll(async () => {
    ({ emulator, client, rest } = await startRecordingEmulator());
    receiver = await startNotificationReceiver();
    await emulator.control.notifications.configure({ target: receiver.url });
  });
  beforeEach(async () => {
    channels += 1;
    cname = `notify${channels}`;
    await emulator.control.channels.join(cname, "101");
    await emulator.control.channels.join(cname, "102");
  });
  afterEach(async () => {
    await rest();
    await emulator.control.notifications.settled();
    expect(receiver.refused).toEqual([]);
  });
  afterAll(async () => {
    await emulator.stop();
    await receiver.stop();
  });

  const types = ({ sid }: StartedSession) => receiver.of(sid).map(({ eventType }) => eventType);
  const details = ({ sid }: StartedSession, type: number) =>
    receiver.of(sid).flatMap(({ eventType, payload }) => (eventType === type ? [payload.details] : []));
  const pictures = async (session: StartedSession, count: number) =>
    eventually(() => types(session).filter((type) => type === 45).length).toBeGreaterThanOrEqual(count);
  const told = (session: StartedSession, type: number) => eventually(() => types(session)).toContain(type);

  it("of its whole life, in order, numbered from 0", async () => {
    const session = await client.begin({ cname, uid: "527841" });
    await pictures(session, 4);
    await client.stop(session);
    await told(session, 11);

    const all = receiver.of(session.sid);
    expect(all.map(({ payload }) => payload.sequence)).toEqual(all.map((_, index) => index));
    expect(types(session).slice(0, 3)).toEqual([40, 44, 44]);
    expect(types(session).filter((type) => type !== 45)).toEqual([40, 44, 44, 41, 31, 11]);
    expect(types(session).slice(-2)).toEqual([31, 11]);
    const files = emulator.control.recording.session(session.sid).fileNames;
    expect(details(session, 45)).toEqual(
      files.map((fileName) => ({ msgName: "recorder_snapshot_file", fileName })),
    );
    expect(details(session, 44)).toEqual(
      ["101", "102"].map((streamUid) => ({
        msgName: "recorder_video_stream_state_changed",
        streamUid,
        state: 0,
        UtcMs: expect.any(Number),
      })),
    );
    expect(details(session, 41)).toEqual([{ msgName: "recorder_leave", leaveCode: 16 }]);
    expect(details(session, 11)).toEqual([{ msgName: "session_exit", exitStatus: 0 }]);
    for (const { noticeId, productId, sid, payload } of all) {
      expect(noticeId).toMatch(/^[0-9a-f]{32}$/);
      expect({ productId, sid, cname: payload.cname, uid: payload.uid }).toEqual({
        productId: 3,
        sid: session.sid,
        cname,
        uid: "527841",
      });
    }
    expect(new Set(all.map(({ noticeId }) => noticeId)).size).toBe(all.length);
  });

  it("that a stream stopped and came back", async () => {
    const session = await client.begin({ cname });
    await pictures(session, 1);
    await emulator.control.channels.change(cname, "101", { publishing: false });
    await emulator.control.channels.change(cname, "101", { publishing: true });
    await eventually(() => details(session, 44).map(({ streamUid, state }) => [streamUid, state])).toEqual([
      ["101", 0],
      ["102", 0],
      ["101", 1],
      ["101", 0],
    ]);
  });

  it("of a fail-over with the uid that takes over, and in that one's name afterwards", async () => {
    const session = await client.begin({ cname, uid: "527841" });
    await pictures(session, 1);
    emulator.control.recording.failOver(session.sid, { forSeconds: 0 });
    await eventually(() => details(session, 45).map(({ fileName }) => fileName)).toContainEqual(
      expect.stringMatching(/^bak0_/),
    );
    const { recorderUid } = emulator.control.recording.session(session.sid);
    expect(details(session, 12)).toEqual([{ msgName: "session_failover", newUid: Number(recorderUid) }]);
    const uids = receiver.of(session.sid).map(({ eventType, payload }) => [eventType, payload.uid] as const);
    const moved = uids.findIndex(([type]) => type === 12);
    expect(uids.slice(0, moved + 1).every(([, uid]) => uid === "527841")).toBe(true);
    expect(uids.slice(moved + 1).every(([, uid]) => uid === recorderUid)).toBe(true);
    expect(uids.slice(moved + 1, moved + 3).map(([type]) => type)).toEqual([44, 44]);
  });

  it("that nobody is there any more, with the code for it", async () => {
    const session = await client.begin({
      cname,
      change: { recordingConfig: { channelType: 1, maxIdleTime: 5 } },
    });
    await told(session, 40);
    await emulator.control.channels.leave(cname, "101");
    await emulator.control.channels.leave(cname, "102");
    await told(session, 11);
    expect(details(session, 41)).toEqual([{ msgName: "recorder_leave", leaveCode: 4 }]);
    expect(types(session).indexOf(11)).toBeGreaterThan(types(session).indexOf(41));
  });

  it.each([
    ["the wrong keys", () => ({ ...client.storageConfig(), secretKey: "wrong" }), 32],
    [
      "a storage that is not there",
      () => ({ ...client.storageConfig(), extensionParams: { endpoint: "http://127.0.0.1:1" } }),
      47,
    ],
  ])(
    "of uploads that fail with %s, and that the backup has them",
    async (_name, storageConfig, errorCode) => {
      const session = await client.begin({ cname, change: { storageConfig: storageConfig() } });
      await told(session, 1);
      await client.stop(session);
      await told(session, 11);
      expect(details(session, 1)[0]).toEqual({
        msgName: "cloud_recording_error",
        module: 1,
        errorLevel: 4,
        errorCode,
        stat: 1,
        errorMsg: expect.any(String),
      });
      expect(types(session)).toContain(32);
      expect(types(session)).not.toContain(31);
      expect(types(session)).not.toContain(45);
    },
  );

  it("that it ended abnormally when its token is wrong", async () => {
    const session = await client.begin({ cname, change: { token: client.token("else", "9000") } });
    await told(session, 11);
    expect(types(session)).toEqual([11]);
    expect(details(session, 11)).toEqual([{ msgName: "session_exit", exitStatus: 1 }]);
  });

  it("of its uploader and of high availability by the switches", async () => {
    await emulator.control.switches.set({
      "notifications.uploaderEvents": true,
      "notifications.highAvailability": true,
      "notifications.leaveCode": 24,
    });
    const session = await client.begin({ cname });
    // A minute at time scale 60 is a second.
    await told(session, 33);
    expect(types(session).slice(0, 5)).toEqual([40, 13, 30, 44, 44]);
    await client.stop(session);
    await told(session, 11);
    expect(types(session).slice(-3)).toEqual([33, 31, 11]);
    expect(details(session, 33).at(-1)).toEqual({ msgName: "uploading_progress", progress: 10_000 });
    expect(details(session, 41)).toMatchObject([{ leaveCode: 24 }]);
    const all = receiver.of(session.sid);
    expect(all.map(({ payload }) => payload.sequence)).toEqual(all.map((_, index) => index));
  });
});
