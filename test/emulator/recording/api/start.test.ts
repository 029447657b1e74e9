import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Emulator } from "../../../../emulator/start-emulator.js";
import type { recordingClient } from "../../../support/recording-client.js";
import { startRecordingEmulator } from "../../../support/start-recording-emulator.js";

const MINUTE_MS = 60_000;

describe("start", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof recordingClient>;
  let rest: () => Promise<void>;
  let ahead = 0;
  let lastUid = 100;
  beforeAll(async () => {
    // Real time, so that 5 minutes of a resource can pass by moving the clock.
    const world = await startRecordingEmulator({ timeScale: 1, clock: () => Date.now() + ahead });
    ({ emulator, client, rest } = world);
  });
  afterEach(() => rest());
  afterAll(() => emulator.stop());

  const newUid = () => {
    lastUid += 1;
    return String(lastUid + 900_000);
  };
  const acquired = async (uid: string, request = {}) =>
    String((await client.acquire("demo", uid, request)).body["resourceId"]);
  const start = (resourceId: string, uid: string, mode?: string) =>
    client.start(resourceId, { cname: "demo", uid, clientRequest: client.clientRequest("demo", uid) }, mode);

  it.each(["individual", "raw"])("gives a sid in mode %s", async (mode) => {
    const uid = newUid();
    const resourceId = await acquired(uid);
    expect(await start(resourceId, uid, mode)).toEqual({
      status: 200,
      body: { cname: "demo", uid, resourceId, sid: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
  });

  it("names resourceId and sid only in the legacy envelope", async () => {
    await emulator.control.switches.set({ "recording.envelope": "legacy" });
    const uid = newUid();
    expect(Object.keys((await start(await acquired(uid), uid)).body)).toEqual(["resourceId", "sid"]);
  });

  it("answers 201/7 when the resource was started before, while the session runs and after", async () => {
    const uid = newUid();
    const session = await client.begin({ uid });
    const again = { status: 201, body: { code: 7, reason: "already started" } };
    expect(await start(session.resourceId, uid)).toEqual(again);
    await client.stop(session);
    expect(await start(session.resourceId, uid)).toEqual(again);
  });

  it("starts one session when a resource is started many times at once", async () => {
    const uid = newUid();
    const resourceId = await acquired(uid);
    const answers = await Promise.all(Array.from({ length: 8 }, () => start(resourceId, uid)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201, 201, 201, 201, 201, 201, 201]);
    const mine = emulator.control.recording.sessions().filter((session) => session.uid === uid);
    expect(mine).toHaveLength(1);
  });

  it("answers 400/53 while another resource runs with the same cname and uid, and not afterwards", async () => {
    const uid = newUid();
    const running = await client.begin({ uid });
    const other = await acquired(uid);
    expect(await start(other, uid)).toEqual({
      status: 400,
      body: { code: 53, reason: "task conflict" },
    });
    await client.stop(running);
    expect(await start(other, uid)).toMatchObject({ status: 200 });
  });

  it("answers 433 to a resource that was not started for five minutes", async () => {
    const uid = newUid();
    const resourceId = await acquired(uid);
    ahead += 5 * MINUTE_MS + 1000;
    expect(await start(resourceId, uid)).toEqual({
      status: 400,
      body: { code: 433, reason: "resourceId expired" },
    });
  });

  it("takes a resource after four minutes", async () => {
    const uid = newUid();
    const resourceId = await acquired(uid);
    ahead += 4 * MINUTE_MS;
    expect(await start(resourceId, uid)).toMatchObject({ status: 200 });
  });

  it("answers 432 when cname or uid are not those of acquire", async () => {
    const resourceId = await acquired(newUid());
    await emulator.control.switches.set({ "recording.oldCodeStatus": 403 });
    expect(await start(resourceId, newUid())).toMatchObject({ status: 403, body: { code: 432 } });
  });

  it.each(["nonsense", "constructor", "__proto__"])("answers 1001 to the resource %s", async (resourceId) => {
    expect(await start(resourceId, newUid())).toMatchObject({ status: 400, body: { code: 1001 } });
  });

  it("answers 400/2 when it says another thing than startParameter of acquire", async () => {
    const uid = newUid();
    const request = client.clientRequest("demo", uid);
    const resourceId = await acquired(uid, { startParameter: request });
    const body = { cname: "demo", uid, clientRequest: request };
    const snapshotConfig = { captureInterval: 6, fileType: ["jpg"] };
    expect(
      await client.start(resourceId, { ...body, clientRequest: { ...request, snapshotConfig } }),
    ).toMatchObject({ status: 400, body: { code: 2 } });
    expect(await client.start(resourceId, body)).toMatchObject({ status: 200 });
  });

  it("answers 400/2 with the field that is wrong, and the resource can be used still", async () => {
    const uid = newUid();
    const resourceId = await acquired(uid);
    const clientRequest = client.clientRequest("demo", uid, {
      snapshotConfig: { captureInterval: 5, fileType: ["png"] },
    });
    expect(await client.start(resourceId, { cname: "demo", uid, clientRequest })).toEqual({
      status: 400,
      body: { code: 2, reason: "Start: invalid fileType value!" },
    });
    expect(await start(resourceId, uid)).toMatchObject({ status: 200 });
  });
});
