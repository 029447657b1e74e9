import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Happening } from "../../../../emulator/recording/happenings/happening.js";
import type { Emulator } from "../../../../emulator/start-emulator.js";
import { eventually } from "../../../support/eventually.js";
import type { recordingClient } from "../../../support/recording-client.js";
import { startRecordingEmulator } from "../../../support/start-recording-emulator.js";

describe("the control API of channels, recordings and keys", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof recordingClient>;
  let rest: () => Promise<void>;
  beforeAll(async () => {
    ({ emulator, client, rest } = await startRecordingEmulator());
  });
  afterEach(() => rest());
  afterAll(() => emulator.stop());

  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${emulator.url}/_emulator${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // A JSON answer whose shape is what the tests are about.
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };

  it("describes project and demo channel, whose users publish from the start", async () => {
    const { body } = await call("GET", "");
    expect(body.recording).toEqual({
      url: emulator.url,
      appId: expect.stringMatching(/^[0-9a-f]{32}$/),
      appCertificate: expect.stringMatching(/^[0-9a-f]{32}$/),
      customerId: expect.any(String),
      customerSecret: expect.any(String),
      demoChannel: { cname: "demo", uids: ["101", "102"] },
    });
    expect((await call("GET", "/channels")).body).toEqual({
      demo: {
        channelType: null,
        users: ["101", "102"].map((uid) => ({
          uid,
          role: "host",
          publishing: true,
          joinedAt: expect.any(Number),
        })),
      },
    });
  });

  it("lets users join, change, and leave", async () => {
    const user = { uid: "7", role: "host", publishing: true, joinedAt: expect.any(Number) };
    expect(await call("PUT", "/channels/room%20%231/users/7")).toEqual({ status: 200, body: user });
    expect(await call("PATCH", "/channels/room%20%231/users/7", { publishing: false })).toEqual({
      status: 200,
      body: { ...user, publishing: false },
    });
    await call("PUT", "/channels/room%20%231/users/8", { role: "audience" });
    expect(emulator.control.channels.channel("room #1").users).toMatchObject([
      { uid: "7", publishing: false },
      { uid: "8", role: "audience", publishing: false },
    ]);
    expect((await call("DELETE", "/channels/room%20%231/users/7")).body.users).toHaveLength(1);
    expect((await call("PATCH", "/channels/room%20%231", { channelType: 1 })).body).toMatchObject({
      channelType: 1,
    });
    expect((await call("GET", "/channels/nobody")).body).toEqual({ channelType: null, users: [] });
  });

  it.each([
    ["PUT", "/channels/demo/users/0", undefined, 400, /not a user id/],
    ["PUT", "/channels/demo/users/abc", undefined, 400, /not a user id/],
    ["PUT", "/channels/a%2Fb/users/1", undefined, 400, /not a channel name/],
    ["PUT", "/channels/demo/users/1", { publishing: "yes" }, 400, /publishing/],
    ["PUT", "/channels/demo/users/1", { role: "audience", publishing: true }, 400, /audience/],
    ["PATCH", "/channels/demo/users/9", { publishing: true }, 404, /no user 9/],
    ["DELETE", "/channels/demo/users/9", undefined, 404, /no user 9/],
    ["PATCH", "/channels/demo", { channelType: 2 }, 400, /channelType/],
    ["GET", "/recording/sessions/none", undefined, 404, /no such session/],
    ["DELETE", "/storage/keys/none", undefined, 404, /no temporary keys/],
    ["POST", "/storage/keys", { lifetimeSeconds: -1 }, 400, /lifetimeSeconds/],
  ])("refuses %s %s %j", async (method, path, body, status, message) => {
    expect(await call(method, path, body)).toEqual({
      status,
      body: { message: expect.stringMatching(message) },
    });
  });

  it("shows sessions with everything but their keys", async () => {
    const session = await client.begin({ uid: "31" });
    const shown = async () => (await call("GET", `/recording/sessions/${session.sid}`)).body;
    await eventually(async () => (await shown()).uploads.done).toBeGreaterThan(0);
    await client.stop(session);
    // It is found for two more seconds of its own, which are few of a busy machine's.
    await eventually(async () => (await shown()).state).toBe("exited");
    const view = await shown();
    expect(view).toEqual({
      sid: session.sid,
      resourceId: session.resourceId,
      cname: "demo",
      uid: "31",
      recorderUid: "31",
      mode: "individual",
      state: "exited",
      status: 8,
      startedAt: expect.stringMatching(/^20\d\d-.*Z$/),
      endedAt: expect.stringMatching(/^20\d\d-.*Z$/),
      exitReason: "stopped",
      failovers: 0,
      idleSince: null,
      uploads: { done: view.fileNames.length, failed: 0 },
      fileNames: expect.arrayContaining([expect.stringContaining(session.sid)]),
    });
    expect((await call("GET", "/recording/sessions")).body).toContainEqual(
      expect.objectContaining({ sid: session.sid }),
    );
    const happenings: Happening[] = (await call("GET", `/recording/sessions/${session.sid}/happenings`)).body;
    expect(happenings.map(({ sequence }) => sequence)).toEqual(happenings.map((_one, place) => place));
    expect(JSON.stringify([view, happenings])).not.toContain(emulator.describe().storage.secretKey);
  });

  it("tells of every happening, in order, until nobody listens", async () => {
    const heard: Happening[] = [];
    const stopListening = emulator.control.recording.onHappening((happening) => heard.push(happening));
    const session = await client.begin({ uid: "32" });
    await eventually(() => heard.some(({ type }) => type === "snapshotUploaded")).toBe(true);
    await client.stop(session);
    expect(heard).toEqual(emulator.control.recording.happenings(session.sid));
    stopListening();
    const { length } = heard;
    const other = await client.begin({ uid: "33" });
    emulator.control.recording.kill(other.sid);
    await eventually(() => emulator.control.recording.happenings(other.sid)).not.toEqual([]);
    expect(heard).toHaveLength(length);
  });

  it("issues temporary keys and ends them, over HTTP", async () => {
    const made = await call("POST", "/storage/keys", { lifetimeSeconds: 60 });
    expect(made).toEqual({
      status: 201,
      body: {
        accessKey: expect.stringMatching(/^sts-/),
        secretKey: expect.any(String),
        stsToken: expect.any(String),
        expiresAt: expect.any(Number),
      },
    });
    expect(made.body.expiresAt).toBeGreaterThan(Date.now() + 50_000);
    const ended = await call("DELETE", `/storage/keys/${made.body.accessKey}`);
    expect(ended.body.expiresAt).toBeLessThanOrEqual(Date.now());
  });

  it("keeps keys and tokens of bodies out of the journal", async () => {
    await client.begin({ uid: "34" });
    const [entry] = emulator.control.requests.list("start").slice(-1);
    expect(entry?.body).toMatchObject({
      clientRequest: {
        token: expect.stringMatching(/^sha256:/),
        storageConfig: { secretKey: expect.stringMatching(/^sha256:/), accessKey: "local-storage-key" },
      },
    });
  });
});
