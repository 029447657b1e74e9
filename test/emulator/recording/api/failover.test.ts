import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Emulator } from "../../../../emulator/start-emulator.js";
import { eventually } from "../../../support/eventually.js";
import { fetchCard } from "../../../support/fetch-card.js";
import type { recordingClient, StartedSession } from "../../../support/recording-client.js";
import { startRecordingEmulator } from "../../../support/start-recording-emulator.js";

type RecordingWorld = Awaited<ReturnType<typeof startRecordingEmulator>>;

const gone = { status: 404, body: { code: 404, reason: "failed to find worker" } };

describe("a fail-over", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof recordingClient>;
  let rest: () => Promise<void>;
  let stopInTime: RecordingWorld["stopInTime"];
  beforeAll(async () => {
    ({ emulator, client, rest, stopInTime } = await startRecordingEmulator());
  });
  afterEach(() => rest());
  afterAll(() => emulator.stop());

  const view = ({ sid }: StartedSession) => emulator.control.recording.session(sid);
  const filesOf = (session: StartedSession, backup: string) =>
    view(session).fileNames.filter((name) => name.startsWith(`${backup}${session.sid}_`));
  const capturing = async () => {
    const session = await client.begin();
    await eventually(() => filesOf(session, "").length).toBeGreaterThan(0);
    return session;
  };

  it("hides the session for a while; then a recorder with another uid goes on under bak0, then bak1", async () => {
    const session = await capturing();
    const before = Date.now();
    emulator.control.recording.failOver(session.sid, { forSeconds: 60 });
    expect(await client.query(session)).toEqual(gone);
    expect(await client.update(session, {})).toEqual(gone);
    await eventually(() => client.query(session)).toMatchObject({ status: 200 });
    // A minute at time scale 60.
    expect(Date.now() - before).toBeGreaterThanOrEqual(1000);
    const first = view(session).recorderUid;
    expect([session.uid, "0"]).not.toContain(first);
    await eventually(() => filesOf(session, "bak0_").length).toBeGreaterThan(0);

    emulator.control.recording.failOver(session.sid, { forSeconds: 0 });
    await eventually(() => filesOf(session, "bak1_").length).toBeGreaterThan(0);
    expect(view(session)).toMatchObject({ failovers: 2, uid: session.uid, sid: session.sid });
    expect(view(session).recorderUid).not.toBe(first);
    const [fileName = ""] = filesOf(session, "bak1_");
    expect((await fetchCard(emulator, fileName)).card?.cname).toBe("demo");
    expect(await stopInTime(session)).toMatchObject({
      body: { serverResponse: { uploadingStatus: "uploaded" } },
    });

    const story = emulator.control.recording
      .happenings(session.sid)
      .filter(({ type }) => type !== "snapshotUploaded")
      .map((one) => (one.type === "failedOver" ? one.newUid : one.type));
    expect(story).toEqual([
      "recorderStarted",
      "videoStreamState",
      "videoStreamState",
      first,
      "videoStreamState",
      "videoStreamState",
      view(session).recorderUid,
      "videoStreamState",
      "videoStreamState",
      "recorderLeft",
      "uploadsEnded",
      "exited",
    ]);
  });

  it("takes no screenshots while it lasts", async () => {
    const session = await capturing();
    const lost = Date.now();
    emulator.control.recording.failOver(session.sid, { forSeconds: 60 });
    await eventually(() => filesOf(session, "bak0_").length).toBeGreaterThan(0);
    const during = emulator.control.recording
      .happenings(session.sid)
      .filter((one) => one.type === "snapshotUploaded" && one.takenAt > lost && one.takenAt < lost + 1000);
    expect(during).toEqual([]);
  });

  it.each([
    ["accept", 200],
    ["404/404", 404],
  ] as const)("answers a stop meanwhile by the switch at %s", async (wish, status) => {
    await emulator.control.switches.set({ "recording.stopDuringFailover": wish });
    const session = await capturing();
    emulator.control.recording.failOver(session.sid, { forSeconds: 60 });
    expect(await stopInTime(session)).toMatchObject({ status });
    if (wish === "accept") expect(view(session).exitReason).toBe("stopped");
    else await eventually(() => view(session).state).toBe("capturing");
  });

  it("keeps the uid of acquire taken", async () => {
    const session = await capturing();
    emulator.control.recording.failOver(session.sid, { forSeconds: 0 });
    await eventually(() => view(session).failovers).toBe(1);
    await expect(client.begin()).rejects.toThrow(/task conflict/);
    // The recorder itself has another one now, so this is nobody's.
    await emulator.control.channels.join("demo", session.uid, { publishing: false });
    expect(view(session).state).not.toBe("exited");
    await emulator.control.channels.leave("demo", session.uid);
  });

  it("is ordered over HTTP, refused where no recorder runs, and so is a kill", async () => {
    const session = await capturing();
    const post = async (sid: string, what: string, body?: object) => {
      const answer = await fetch(`${emulator.url}/_emulator/recording/sessions/${sid}/${what}`, {
        method: "POST",
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: await answer.json() };
    };
    expect(await post(session.sid, "failover", { forSeconds: 91 })).toMatchObject({ status: 400 });
    expect(await post(session.sid, "failover", { forSeconds: 90 })).toMatchObject({
      status: 200,
      body: { sid: session.sid, state: "failover", status: null },
    });
    expect(await post(session.sid, "failover")).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining("it is failover") },
    });
    expect(await post(session.sid, "kill")).toMatchObject({ status: 200, body: { exitReason: "killed" } });
    expect(await post(session.sid, "kill")).toMatchObject({ status: 409 });
    expect(await post("nobody", "kill")).toMatchObject({ status: 404 });
  });
});
