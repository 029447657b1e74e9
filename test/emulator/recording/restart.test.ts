import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { EmulatorOptions } from "../../../emulator/start-emulator.js";
import { emulatorProcess } from "../../support/emulator-process.js";
import { eventually } from "../../support/eventually.js";
import { fetchCard } from "../../support/fetch-card.js";
import { recordingClient } from "../../support/recording-client.js";
import { startRecordingEmulator } from "../../support/start-recording-emulator.js";
import { temporaryDirectory } from "../../support/temporary-directory.js";

const start = async (options: EmulatorOptions) => {
  const world = await startRecordingEmulator(options);
  onTestFinished(() => world.emulator.stop());
  return world;
};

it("a session goes on capturing after a restart, with its pictures, its numbers and its control", async () => {
  const dataDir = await temporaryDirectory();
  const first = await start({ dataDir });
  // Not by its endpoint: the second emulator's is another one.
  const { extensionParams: _own, ...storage } = first.client.storageConfig();
  const session = await first.client.begin({ change: { storageConfig: { ...storage, vendor: 1 } } });
  const files = (world: typeof first) => world.emulator.control.recording.session(session.sid).fileNames;
  await eventually(() => files(first).length).toBeGreaterThan(1);
  await first.emulator.control.channels.join("demo", "103");
  await eventually(() => files(first).some((name) => name.includes("__uid_s_103__"))).toBe(true);
  await first.emulator.stop();
  const saved = files(first);

  const second = await start({ dataDir });
  expect(files(second).slice(0, saved.length)).toEqual(saved);
  await eventually(() => files(second).length).toBeGreaterThan(saved.length + 2);
  expect(await fetchCard(second.emulator, saved[0] ?? "")).toMatchObject({ card: { cname: "demo" } });
  expect(second.emulator.control.channels.channel("demo").users.map(({ uid }) => uid)).toEqual([
    "101",
    "102",
    "103",
  ]);
  const { happenings } = second.emulator.control.recording;
  expect(happenings(session.sid).map(({ sequence }) => sequence)).toEqual(
    happenings(session.sid).map((_one, place) => place),
  );
  expect(happenings(session.sid).filter(({ type }) => type === "recorderStarted")).toHaveLength(1);
  expect(await second.stopInTime(session)).toMatchObject({
    status: 200,
    body: { serverResponse: { uploadingStatus: "uploaded" } },
  });
});

it("a session is taken up after the process was killed", async () => {
  const dataDir = await temporaryDirectory();
  const run = async () => {
    const emulator = emulatorProcess("--port", "0", "--data-dir", dataDir, "--time-scale", "10");
    onTestFinished(() => void emulator.child.kill("SIGKILL"));
    await eventually(() => emulator.output().stdout).toMatch(/everything .*\n/);
    const url = /everything +(\S+)/.exec(emulator.output().stdout)?.[1] ?? "";
    const read = async (path: string) => JSON.parse(await (await fetch(`${url}${path}`)).text());
    return { emulator, read, description: await read("") };
  };
  const first = await run();
  const switches = { method: "PATCH", body: '{"recording.cardWidth":320}' };
  await fetch(`${first.description.recording.url}/_emulator/switches`, switches);
  const client = recordingClient({ describe: () => first.description });
  const { extensionParams: _own, ...storage } = client.storageConfig();
  const session = await client.begin({ change: { storageConfig: { ...storage, vendor: 1 } } });
  const shown = `/recording/sessions/${session.sid}`;
  await eventually(async () => (await first.read(shown)).uploads.done).toBeGreaterThan(1);
  const { fileNames } = await first.read(shown);
  // What is shown is on its way to the file; a kill may be quicker than the disk.
  await eventually(async () => {
    const written = await readFile(join(dataDir, "happenings.ndjson"), "utf8");
    return fileNames.filter((name: string) => !written.includes(name));
  }).toEqual([]);
  first.emulator.child.kill("SIGKILL");
  await first.emulator.ended;

  const second = await run();
  const view = await second.read(shown);
  expect(view.fileNames.slice(0, fileNames.length)).toEqual(fileNames);
  await eventually(async () => (await second.read(shown)).uploads.done).toBeGreaterThan(
    view.uploads.done + 2,
  );
  second.emulator.child.kill("SIGTERM");
  expect(await second.emulator.ended).toBe(0);
}, 60_000);

it("time that passed while it was down counts for idleness, tokens and fail-over", async () => {
  const dataDir = await temporaryDirectory();
  let ahead = 0;
  const clock = () => Date.now() + ahead;
  const first = await start({ dataDir, clock, timeScale: 10 });
  await first.emulator.control.channels.join("busy", "1", { publishing: false });
  const idle = await first.client.begin({
    cname: "empty",
    change: { recordingConfig: { channelType: 1, maxIdleTime: 600 } },
  });
  const failing = await first.client.begin({ cname: "busy", uid: "9001" });
  const outdated = await first.client.begin({
    cname: "busy",
    uid: "9002",
    change: { token: first.client.token("busy", "9002", 30) },
  });
  const { session } = first.emulator.control.recording;
  await eventually(() => session(idle.sid).idleSince).not.toBeNull();
  await eventually(() => session(failing.sid).state).toBe("ready");
  await eventually(() => session(outdated.sid).state).toBe("ready");
  first.emulator.control.recording.failOver(failing.sid, { forSeconds: 90 });
  await first.emulator.stop();

  ahead = 120_000;
  const { emulator } = await start({ dataDir, clock, timeScale: 10 });
  const after = emulator.control.recording.session;
  await eventually(() => after(idle.sid)).toMatchObject({ state: "exited", exitReason: "idle" });
  await eventually(() => after(failing.sid)).toMatchObject({ state: "ready", failovers: 1 });
  await eventually(() => after(outdated.sid)).toMatchObject({ exitReason: "tokenExpired" });
});

it("resources and temporary keys outlive a restart", async () => {
  const dataDir = await temporaryDirectory();
  const first = await start({ dataDir });
  const keys = await first.emulator.control.storage.issueKeys();
  const resourceId = String((await first.client.acquire("demo", "42")).body["resourceId"]);
  await first.emulator.stop();

  const { emulator, client } = await start({ dataDir });
  const { extensionParams: _own, ...lasting } = client.storageConfig();
  const { expiresAt, ...sts } = keys;
  const storageConfig = { ...lasting, ...sts, vendor: 1, stsExpiration: Math.floor(expiresAt / 1000) };
  const body = {
    cname: "demo",
    uid: "42",
    clientRequest: client.clientRequest("demo", "42", { storageConfig }),
  };
  const started = await client.start(resourceId, body);
  expect(started.status).toBe(200);
  const { session } = emulator.control.recording;
  await eventually(() => session(String(started.body["sid"])).uploads.done).toBeGreaterThan(0);
  expect(session(String(started.body["sid"])).uploads.failed).toBe(0);
});

it("a line that a crash cut off costs nothing but itself", async () => {
  const dataDir = await temporaryDirectory();
  const first = await start({ dataDir });
  const session = await first.client.begin();
  await eventually(() => first.emulator.control.recording.session(session.sid).state).toBe("capturing");
  await first.client.stop(session);
  await first.emulator.stop();
  const before = first.emulator.control.recording.happenings(session.sid);
  await appendFile(join(dataDir, "happenings.ndjson"), '{"sid":"half a li');

  const second = await start({ dataDir });
  expect(second.emulator.control.recording.happenings(session.sid)).toEqual(before);
  const other = await second.client.begin({ uid: "77" });
  second.emulator.control.recording.kill(other.sid);
  const { happenings } = second.emulator.control.recording;
  await eventually(() => happenings(other.sid).at(-1)?.type).toBe("exited");
  await second.emulator.stop();
  const third = await start({ dataDir });
  expect(third.emulator.control.recording.happenings(other.sid)).toEqual(happenings(other.sid));
});

it("nothing runs on after stop", async () => {
  const { emulator, client } = await start({});
  const session = await client.begin();
  const { recording } = emulator.control;
  await eventually(() => recording.session(session.sid).state).toBe("capturing");
  let heard = 0;
  recording.onHappening(() => {
    heard += 1;
  });
  await emulator.stop();
  const after = heard;
  // Another emulator lives through several intervals meanwhile.
  const other = await start({});
  const second = await recordingClient(other.emulator).begin();
  await eventually(() => other.emulator.control.recording.session(second.sid).uploads.done).toBeGreaterThan(
    8,
  );
  expect(heard).toBe(after);
});
