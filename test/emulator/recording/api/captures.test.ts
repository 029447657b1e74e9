import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Emulator } from "../../../../emulator/start-emulator.js";
import { eventually } from "../../../support/eventually.js";
import { fetchCard } from "../../../support/fetch-card.js";
import type { recordingClient, StartedSession } from "../../../support/recording-client.js";
import { startRecordingEmulator } from "../../../support/start-recording-emulator.js";

type RecordingWorld = Awaited<ReturnType<typeof startRecordingEmulator>>;

const NAME = /^(?:bak\d+_)?[0-9a-f]{32}_(.+)__uid_s_(\d+)__uid_e_(?:video_)?(\d{17})\.jpg$/;

/** ms since the epoch of the 17 digits in a file name. */
const timeIn = (fileName: string): number => {
  const utc = NAME.exec(fileName.split("/").at(-1) ?? "")?.[3] ?? "";
  return Date.parse(utc.replace(/(....)(..)(..)(..)(..)(..)(...)/, "$1-$2-$3T$4:$5:$6.$7Z"));
};

describe("screenshots", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof recordingClient>;
  let rest: () => Promise<void>;
  let time: RecordingWorld["time"];
  let channels = 0;
  beforeAll(async () => {
    ({ emulator, client, rest, time } = await startRecordingEmulator());
  });
  afterEach(() => rest());
  afterAll(() => emulator.stop());

  const channelWith = async (...uids: string[]): Promise<string> => {
    channels += 1;
    const cname = `shots${channels}`;
    for (const uid of uids) await emulator.control.channels.join(cname, uid);
    return cname;
  };
  const view = ({ sid }: StartedSession) => emulator.control.recording.session(sid);
  const filesOf = (session: StartedSession, uid?: string) =>
    view(session).fileNames.filter((name) => uid === undefined || name.includes(`__uid_s_${uid}__`));
  const hasShots = (session: StartedSession, count: number, uid?: string) =>
    eventually(() => filesOf(session, uid).length).toBeGreaterThanOrEqual(count);

  it("show the channel, the user and the time of the file name, for every user", async () => {
    const session = await client.begin({
      change: { storageConfig: { ...client.storageConfig(), fileNamePrefix: ["room", "7b"] } },
    });
    await hasShots(session, 2, "101");
    await hasShots(session, 2, "102");
    await client.stop(session);
    const names = filesOf(session);
    for (const uid of ["101", "102"]) {
      const fileName = names.find((name) => name.includes(`_s_${uid}_`)) ?? "";
      expect(fileName).toMatch(
        new RegExp(`^room/7b/${session.sid}_demo__uid_s_${uid}__uid_e_video_\\d{17}\\.jpg$`),
      );
      expect(await fetchCard(emulator, fileName)).toEqual({
        contentType: "image/jpeg",
        width: 320,
        height: 180,
        card: { cname: "demo", uid, takenAt: timeIn(fileName) },
      });
    }
    expect(names.length).toBe(new Set(names).size);
  });

  it("are taken once per interval of scaled time", async () => {
    const session = await client.begin({ cname: await channelWith("7") });
    await hasShots(session, 6);
    const times = filesOf(session).map(timeIn).sort();
    const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
    // Five seconds at time scale 60, however late single timers are.
    expect(span / (times.length - 1)).toBeGreaterThanOrEqual(1000 / 12 - 5);
  });

  it("begin after the first interval when the switch says so", async () => {
    await emulator.control.switches.set({ "recording.firstShot": "afterInterval" });
    const snapshotConfig = { captureInterval: 60, fileType: ["jpg"] };
    const cname = await channelWith("7");
    const late = await client.begin({ cname, change: { snapshotConfig } });
    await hasShots(late, 1);
    await emulator.control.switches.set({ "recording.firstShot": "atOnce" });
    const soon = await client.begin({ cname, uid: "9001", change: { snapshotConfig } });
    await hasShots(soon, 1);
    const wait = (session: StartedSession) => {
      const [started] = emulator.control.recording.happenings(session.sid);
      return timeIn(filesOf(session)[0] ?? "") - (started?.at ?? 0);
    };
    expect(wait(late)).toBeGreaterThanOrEqual(1000);
    expect(wait(soon)).toBeLessThan(1000);
  });

  it("pause while a user does not publish; others are not affected", async () => {
    const cname = await channelWith("1", "2");
    const session = await client.begin({ cname });
    await hasShots(session, 1, "1");
    await emulator.control.channels.change(cname, "1", { publishing: false });
    const since = Date.now();
    await hasShots(session, filesOf(session, "2").length + 5, "2");
    const between = filesOf(session, "1").filter((name) => timeIn(name) > since);
    expect(between).toEqual([]);
    const paused = filesOf(session, "1").length;
    await emulator.control.channels.change(cname, "1", { publishing: true });
    await hasShots(session, paused + 1, "1");
    await emulator.control.channels.leave(cname, "2");
    const states = emulator.control.recording
      .happenings(session.sid)
      .flatMap((one) => (one.type === "videoStreamState" ? [[one.streamUid, one.receiving]] : []));
    expect(states).toEqual([
      ["1", true],
      ["2", true],
      ["1", false],
      ["1", true],
      ["2", false],
    ]);
  });

  it("are of the users subscribed to, until an update names others", async () => {
    const cname = await channelWith("1", "2", "3");
    const session = await client.begin({
      cname,
      change: { recordingConfig: { channelType: 1, subscribeVideoUids: ["1"] } },
    });
    await hasShots(session, 2, "1");
    expect(filesOf(session).length).toBe(filesOf(session, "1").length);
    const updated = await client.update(session, {
      streamSubscribe: { videoUidList: { unSubscribeVideoUids: ["1", "3"] } },
    });
    const { resourceId, sid } = session;
    expect(updated).toEqual({ status: 200, body: { cname, uid: "9000", resourceId, sid } });
    const since = Date.now();
    await hasShots(session, 4, "2");
    expect(filesOf(session, "1").filter((name) => timeIn(name) > since)).toEqual([]);
    expect(filesOf(session, "3")).toEqual([]);
  });

  it("are none with an audio list and no video list", async () => {
    const cname = await channelWith("1");
    const session = await client.begin({
      cname,
      change: { recordingConfig: { channelType: 1, subscribeAudioUids: ["1"] } },
    });
    await eventually(() => view(session).state).toBe("ready");
    await emulator.control.channels.change(cname, "1", { publishing: true });
    expect(view(session).state).toBe("ready");
    await client.update(session, {
      streamSubscribe: { videoUidList: { subscribeVideoUids: ["#allstream#"] } },
    });
    await hasShots(session, 1, "1");
  });

  it("are none when the channel has the other profile", async () => {
    const cname = await channelWith("1");
    await emulator.control.channels.setProfile(cname, 0);
    const session = await client.begin({ cname });
    await eventually(() => view(session).state).toBe("ready");
    await emulator.control.channels.setProfile(cname, 1);
    await hasShots(session, 1);
  });

  it("are of the first users only when more publish than are taken", async () => {
    await emulator.control.switches.set({ "recording.videoUidLimit": 2 });
    const cname = await channelWith("3", "2", "1");
    const session = await client.begin({ cname });
    await hasShots(session, 4);
    expect(filesOf(session, "1")).toEqual([]);
    await emulator.control.channels.leave(cname, "3");
    await hasShots(session, 1, "1");
  });

  it("are smaller of the low stream", async () => {
    const session = await client.begin({
      cname: await channelWith("1"),
      change: { recordingConfig: { channelType: 1, videoStreamType: 1 } },
    });
    await hasShots(session, 1);
    expect(await fetchCard(emulator, filesOf(session)[0] ?? "")).toMatchObject({
      width: 80,
      height: 45,
    });
  });

  it("have 1280 by 720 pixels unless a switch says otherwise", async () => {
    await emulator.control.switches.set({ "recording.cardWidth": 1280 });
    const session = await client.begin({ cname: await channelWith("1") });
    await hasShots(session, 1);
    await emulator.control.switches.set({ "recording.cardWidth": 320 });
    const [fileName = ""] = filesOf(session);
    expect(await fetchCard(emulator, fileName)).toMatchObject({
      width: 1280,
      height: 720,
      card: { uid: "1", takenAt: timeIn(fileName) },
    });
  });

  it.each([
    ["withoutVideo", /__uid_s_1__uid_e_\d{17}\.jpg$/],
    ["withVideo", /__uid_s_1__uid_e_video_\d{17}\.jpg$/],
  ] as const)("of mode raw are named by the switch at %s", async (wish, pattern) => {
    await emulator.control.switches.set({ "recording.rawFileName": wish });
    const session = await client.begin({ cname: await channelWith("1"), mode: "raw" });
    await hasShots(session, 1);
    expect(filesOf(session)[0]).toMatch(pattern);
  });

  it("name the channel with - for special characters, while the card shows it as it is", async () => {
    const cname = "a_b.c{d}";
    await emulator.control.channels.join(cname, "1");
    const session = await client.begin({ cname });
    await hasShots(session, 1);
    const [fileName = ""] = filesOf(session);
    expect(fileName).toContain(`${session.sid}_a-b-c-d-__uid_s_1__`);
    expect((await fetchCard(emulator, fileName)).card?.cname).toBe(cname);
  });

  it("of every vendor land in the local S3 server", async () => {
    const { extensionParams: _own, ...storage } = client.storageConfig();
    const session = await client.begin({
      cname: await channelWith("1"),
      change: { storageConfig: { ...storage, vendor: 2, region: 3 } },
    });
    await hasShots(session, 1);
    expect((await fetchCard(emulator, filesOf(session)[0] ?? "")).card?.uid).toBe("1");
  });

  it.each([
    ["a wrong secret key", { secretKey: "wrong" }, "SignatureDoesNotMatch", 32],
    ["an unknown access key", { accessKey: "unknown" }, "InvalidAccessKeyId", 32],
    ["another bucket", { bucket: "nowhere" }, "NoSuchBucket", 32],
    ["a server that is not there", { extensionParams: { endpoint: "http://127.0.0.1:1" } }, "", 47],
  ])(
    "with %s are taken and not uploaded, and stop says backuped",
    async (_name, change, reason, errorCode) => {
      const session = await client.begin({
        cname: await channelWith("1"),
        change: { storageConfig: { ...client.storageConfig(), ...change } },
      });
      await eventually(() => view(session).uploads.failed).toBeGreaterThan(0);
      // So that the stop does not run out of patience on a busy machine.
      time.freeze();
      expect(view(session)).toMatchObject({ state: "capturing", uploads: { done: 0 } });
      const failure = emulator.control.recording
        .happenings(session.sid)
        .find(({ type }) => type === "uploadFailed");
      expect(failure).toMatchObject({ errorCode, reason: expect.stringContaining(reason) });
      expect(await client.stop(session)).toMatchObject({
        status: 200,
        body: { serverResponse: { uploadingStatus: "backuped" } },
      });
      const fileName = failure?.type === "uploadFailed" ? failure.fileName : "";
      await expect(fetchCard(emulator, fileName)).rejects.toThrow("404");
    },
  );

  it("stop being uploaded when temporary keys are over, and go on after an update with fresh ones", async () => {
    const world = await startRecordingEmulator({ timeScale: 120 });
    const { storage, recording } = world.emulator.control;
    const { extensionParams: _own, ...lasting } = world.client.storageConfig();
    const sts = async () => {
      const { accessKey, secretKey, stsToken, expiresAt } = await storage.issueKeys();
      return {
        ...lasting,
        vendor: 1,
        accessKey,
        secretKey,
        stsToken,
        stsExpiration: Math.floor(expiresAt / 1000),
      };
    };
    const first = await sts();
    const session = await world.client.begin({ change: { storageConfig: first } });
    const uploads = () => recording.session(session.sid).uploads;
    await eventually(() => uploads().done).toBeGreaterThan(0);
    await storage.expireKeys(first.accessKey);
    await eventually(() => uploads().failed).toBeGreaterThan(0);
    const failure = recording.happenings(session.sid).find(({ type }) => type === "uploadFailed");
    expect(failure).toMatchObject({ reason: expect.stringContaining("ExpiredToken") });
    expect(await world.client.update(session, { storageConfig: await sts() })).toMatchObject({ status: 200 });
    const { done } = uploads();
    await eventually(() => uploads().done).toBeGreaterThan(done + 2);
    await world.emulator.stop();
  });
});
