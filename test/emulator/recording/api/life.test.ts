import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Emulator } from "../../../../emulator/start-emulator.js";
import { eventually } from "../../../support/eventually.js";
import type { recordingClient, StartedSession } from "../../../support/recording-client.js";
import { startRecordingEmulator } from "../../../support/start-recording-emulator.js";

type RecordingWorld = Awaited<ReturnType<typeof startRecordingEmulator>>;

const gone = { status: 404, body: { code: 404, reason: "failed to find worker" } };

describe("a session", () => {
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

  const newChannel = () => {
    channels += 1;
    return `life${channels}`;
  };
  const view = ({ sid }: StartedSession) => emulator.control.recording.session(sid);
  const types = ({ sid }: StartedSession) =>
    emulator.control.recording.happenings(sid).map(({ type }) => type);
  const statusOf = async (session: StartedSession) =>
    (await client.query(session)).body["serverResponse"] as { status: number; sliceStartTime: number };
  const reaches = (session: StartedSession, state: string) =>
    eventually(() => view(session).state).toBe(state);

  it("starts by and by, and captures when somebody publishes", async () => {
    const world = await startRecordingEmulator({ timeScale: 0.5 });
    const session = await world.client.begin();
    const seen: number[] = [];
    await eventually(
      async () => {
        const { status } = (await world.client.query(session)).body["serverResponse"] as { status: number };
        if (seen.at(-1) !== status) seen.push(status);
        return status;
      },
      { interval: 10 },
    ).toBe(5);
    expect(seen[0]).toBe(1);
    expect(seen).toEqual([...seen].sort());
    expect(seen.length).toBeGreaterThan(2);
    await world.emulator.stop();
  });

  it("answers a query with status and the time of the first stream, and no list of files", async () => {
    const before = Date.now();
    const session = await client.begin({ uid: "9100" });
    await reaches(session, "capturing");
    const { resourceId, sid } = session;
    const answer = await client.query(session);
    expect(answer).toEqual({
      status: 200,
      body: {
        cname: "demo",
        uid: "9100",
        resourceId,
        sid,
        serverResponse: { status: 5, sliceStartTime: expect.any(Number) },
      },
    });
    const { sliceStartTime } = await statusOf(session);
    expect(sliceStartTime).toBeGreaterThanOrEqual(before);
    expect(sliceStartTime).toBeLessThanOrEqual(Date.now());
    await emulator.control.switches.set({ "recording.steadyStatus": 4, "recording.envelope": "legacy" });
    const legacy = await client.query(session);
    expect(Object.keys(legacy.body)).toEqual(["resourceId", "sid", "serverResponse"]);
    expect(legacy.body["serverResponse"]).toMatchObject({ status: 4 });
    await client.stop(session);
  });

  it("stays at 4 while nobody publishes", async () => {
    const cname = newChannel();
    await emulator.control.channels.join(cname, "1", { publishing: false });
    const session = await client.begin({ cname });
    await reaches(session, "ready");
    expect(await statusOf(session)).toMatchObject({ status: 4, sliceStartTime: 0 });
    await emulator.control.channels.change(cname, "1", { publishing: true });
    await reaches(session, "capturing");
  });

  it.each([
    ["no token", () => undefined, "tokenWrong"],
    ["a token for another uid", (cname: string) => client.token(cname, "1"), "tokenWrong"],
    ["a token for another channel", () => client.token("else", "9000"), "tokenWrong"],
    ["an expired token", (cname: string) => client.token(cname, "9000", 0), "tokenExpired"],
  ] as const)("with %s starts and dies", async (_name, token, exitReason) => {
    const cname = newChannel();
    await emulator.control.channels.join(cname, "1");
    const session = await client.begin({ cname, change: { token: token(cname) } });
    await eventually(() => view(session)).toMatchObject({ state: "abnormal", exitReason, status: 20 });
    expect(await client.query(session)).toEqual(gone);
    await eventually(() => types(session)).toEqual(["exited"]);
    expect(view(session).uploads).toEqual({ done: 0, failed: 0 });
    await emulator.control.switches.set({ "recording.badToken": "109/110" });
    expect(await client.query(session)).toMatchObject({
      status: 400,
      body: { code: exitReason === "tokenWrong" ? 110 : 109 },
    });
  });

  it("needs no token when the project has no certificate", async () => {
    const cname = newChannel();
    await emulator.control.channels.join(cname, "1");
    await emulator.control.switches.set({ "recording.certificate": false });
    const session = await client.begin({ cname, change: { token: undefined } });
    await emulator.control.switches.set({ "recording.certificate": true });
    await reaches(session, "capturing");
  });

  it("dies when its token runs out, which is in real time", async () => {
    const cname = newChannel();
    await emulator.control.channels.join(cname, "1");
    const session = await client.begin({ cname, change: { token: client.token(cname, "9000", 600) } });
    await reaches(session, "capturing");
    time.jump(500_000);
    await eventually(() => view(session).uploads.done).toBeGreaterThan(1);
    expect(view(session).state).toBe("capturing");
    time.jump(101_000);
    await eventually(() => view(session)).toMatchObject({ exitReason: "tokenExpired" });
    expect(await client.query(session)).toEqual(gone);
  });

  it.each([
    [0, "audience", "ready"],
    [0, null, "exited"],
    [1, "audience", "exited"],
    [1, "host", "ready"],
  ] as const)("of channelType %i alone with %s is soon %s", async (channelType, role, state) => {
    const cname = newChannel();
    if (role !== null) await emulator.control.channels.join(cname, "1", { role, publishing: false });
    const session = await client.begin({
      cname,
      change: { recordingConfig: { channelType, maxIdleTime: 30 } },
    });
    if (state === "ready") {
      await reaches(session, "ready");
      expect(view(session).idleSince).toBeNull();
      return;
    }
    const started = Date.parse(view(session).startedAt);
    await reaches(session, "exited");
    expect(view(session)).toMatchObject({ exitReason: "idle", idleSince: expect.any(String) });
    // 30 seconds at time scale 60.
    expect(Date.parse(view(session).endedAt ?? "") - started).toBeGreaterThanOrEqual(500);
    expect(await client.query(session)).toEqual(gone);
    expect(await client.stop(session)).toMatchObject({ body: { code: expect.any(Number) } });
    expect(emulator.control.recording.happenings(session.sid)).toMatchObject([
      { type: "recorderStarted", sequence: 0 },
      { type: "recorderLeft", leaveCode: 4, sequence: 1 },
      { type: "exited", exitStatus: 0, sequence: 2 },
    ]);
  });

  it("is not idle any more when somebody comes in time", async () => {
    const cname = newChannel();
    const session = await client.begin({
      cname,
      change: { recordingConfig: { channelType: 1, maxIdleTime: 3600 } },
    });
    await eventually(() => view(session).idleSince).not.toBeNull();
    await emulator.control.channels.join(cname, "1");
    await reaches(session, "capturing");
    expect(view(session).idleSince).toBeNull();
    await emulator.control.channels.leave(cname, "1");
    await eventually(() => view(session).idleSince).not.toBeNull();
  });

  it("is thrown out by a user with the recorder's uid, who came before or comes later", async () => {
    const cname = newChannel();
    await emulator.control.channels.join(cname, "1");
    const session = await client.begin({ cname, uid: "555" });
    await reaches(session, "capturing");
    await emulator.control.channels.join(cname, "555");
    await reaches(session, "exited");
    expect(view(session).exitReason).toBe("kicked");
    expect(await client.query(session)).toEqual(gone);
    const early = await client.begin({ cname, uid: "555" });
    await reaches(early, "exited");
    expect(view(early)).toMatchObject({ exitReason: "kicked", uploads: { done: 0, failed: 0 } });
  });

  it("that was killed is gone for good", async () => {
    const cname = newChannel();
    await emulator.control.channels.join(cname, "1");
    const session = await client.begin({ cname });
    await reaches(session, "capturing");
    expect(emulator.control.recording.kill(session.sid)).toMatchObject({
      state: "abnormal",
      exitReason: "killed",
    });
    expect(await client.query(session)).toEqual(gone);
    await eventually(() => types(session).at(-1)).toBe("exited");
    expect(() => emulator.control.recording.kill(session.sid)).toThrow(/no recorder runs/);
    expect(await client.begin({ cname })).toMatchObject({ cname });
  });

  it.each([
    [
      "status",
      {
        status: 200,
        body: expect.objectContaining({ serverResponse: expect.objectContaining({ status: 20 }) }),
      },
    ],
    ["501", { status: 400, body: { code: 501, reason: "service is exiting" } }],
    ["404/404", gone],
  ] as const)("that just ended answers a query by the switch at %s", async (wish, expected) => {
    await emulator.control.switches.set({ "recording.endedQuery": wish });
    const session = await client.begin({ cname: newChannel() });
    time.freeze();
    emulator.control.recording.kill(session.sid);
    expect(await client.query(session)).toEqual(expected);
    time.thaw();
    // Ten seconds at time scale 60.
    await eventually(() => client.query(session)).toEqual(gone);
  });

  it("cannot be controlled after resourceExpiredHour, but goes on capturing", async () => {
    const session = await client.begin({ acquire: { resourceExpiredHour: 1 }, uid: "9200" });
    await reaches(session, "capturing");
    // Minutes at time scale 60.
    time.jump(59_000);
    expect(await client.query(session)).toMatchObject({ status: 200 });
    time.jump(2000);
    expect(await client.query(session)).toEqual(gone);
    expect(await client.update(session, {})).toEqual(gone);
    expect(await client.stop(session)).toEqual(gone);
    await emulator.control.switches.set({ "recording.expiredControl": "433" });
    expect(await client.stop(session)).toMatchObject({ body: { code: 433 } });
    const { done } = view(session).uploads;
    await eventually(() => view(session).uploads.done).toBeGreaterThan(done + 2);
  });

  it.each([
    ["another sid", (session: StartedSession) => ({ ...session, sid: "0".repeat(32) }), gone],
    [
      "a sid every object answers to",
      (session: StartedSession) => ({ ...session, sid: "constructor" }),
      gone,
    ],
    ["the other mode", (session: StartedSession) => ({ ...session, mode: "raw" }), gone],
    [
      "another resource",
      (session: StartedSession) => ({ ...session, resourceId: "else" }),
      { status: 400, body: { code: 1003, reason: "sid does not match the resourceId" } },
    ],
  ])("is not found with %s", async (_name, change, expected) => {
    const session = await client.begin({ cname: newChannel() });
    expect(await client.query(change(session))).toEqual(expected);
    expect(await client.stop(change(session))).toEqual(expected);
    expect(await client.update(change(session), {})).toEqual(expected);
  });
});
