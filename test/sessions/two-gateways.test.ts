import { expect, onTestFinished, test } from "vitest";
import { startEmulator } from "../../emulator/start-emulator.js";
import { gatewayStores } from "../support/gateway-stores.js";
import { mostInOneSecond } from "../support/most-in-one-second.js";
import { recordingSettings } from "../support/recording-settings.js";
import { startGatewayProcess } from "../support/start-gateway-process.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { untilItHolds } from "../support/until-it-holds.js";

/** An emulator, and two gateway processes in front of it on one PostgreSQL; all of it ends with the test. */
async function twoGateways(timeScale: number) {
  const emulator = await startEmulator({ port: 0, timeScale });
  onTestFinished(() => emulator.stop());
  await emulator.control.switches.set({ "recording.cardWidth": 320 });
  const store = await gatewayStores.postgres();
  onTestFinished(() => store.remove());
  const directory = await temporaryDirectory();
  const settings = { ...store.settings, ...(await recordingSettings(emulator, { directory, timeScale })) };
  const [one, other] = await Promise.all([startGatewayProcess(settings), startGatewayProcess(settings)]);
  return { emulator, one, other };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test("200 sessions started at once through both are 200, within the budget, and one gateway alone takes them over", {
  timeout: 240_000,
}, async () => {
  const { emulator, one, other } = await twoGateways(1);
  const { requests, recording } = emulator.control;
  // Ten to a channel, so that the nodes allot uids under each other's eyes. Nobody is there: pictures are not the point.
  const channels = numbers(20).map((number) => `busy-${number}`);
  const started = await Promise.all(
    numbers(200).map((number) => {
      const { sessions } = number % 2 === 0 ? one : other;
      return sessions.start({ cname: channels[number % channels.length], captureInterval: 60 });
    }),
  );
  await one.kill();
  const killed = performance.now();

  expect(new Set(started.map(({ id }) => id)).size).toBe(200);
  expect(new Set(started.map(({ cname, recorderUid }) => `${cname}/${recorderUid}`)).size).toBe(200);
  const sids = started.map(({ sid }) => sid).sort();
  expect(
    recording
      .sessions()
      .map(({ sid }) => sid)
      .sort(),
  ).toEqual(sids);

  // Each was to be looked at five seconds after its start; whatever the dead node owes, the other one does.
  const looked = await untilItHolds(() => {
    const confirmed = new Set<string>();
    for (const { path, status } of requests.list("query")) {
      if (status === 200) confirmed.add(/\/sid\/([^/]+)\//.exec(path)?.[1] ?? "");
    }
    expect(confirmed.size).toBe(200);
    return performance.now();
  });
  expect(looked - killed).toBeLessThan(30_000);
  for (const cname of channels) {
    await untilItHolds(async () => {
      const statuses = (await other.sessions.list(cname)).map(({ status }) => status);
      expect(statuses).toEqual(Array(10).fill("CAPTURING"));
    });
  }

  const calls = requests.list();
  expect(calls.map(({ status }) => status)).not.toContain(429);
  expect(mostInOneSecond(calls.map(({ at }) => Date.parse(at)))).toBeLessThanOrEqual(10);
  expect(requests.list("start")).toHaveLength(200);
});

test("one idempotencyKey given to both at the same moment is one session and one answer", {
  timeout: 90_000,
}, async () => {
  const { emulator, one, other } = await twoGateways(10);
  for (const number of numbers(5)) {
    const cname = `key-${number}`;
    const input = { cname, captureInterval: 60, idempotencyKey: `order-${number}` };
    const answers = await Promise.all([one.sessions.start(input), other.sessions.start(input)]);

    expect(answers[1]?.id).toBe(answers[0]?.id);
    expect(answers[1]?.sid).toBe(answers[0]?.sid);
    const recorders = emulator.control.recording.sessions().filter((recorder) => recorder.cname === cname);
    expect(recorders.map(({ sid }) => sid)).toEqual([answers[0]?.sid]);
  }
});

test("a session stopped through both at the same moment is stopped once, with one answer", {
  timeout: 90_000,
}, async () => {
  const { emulator, one, other } = await twoGateways(10);
  await emulator.control.channels.join("demo", "7");
  for (const _ of numbers(5)) {
    const { id, sid } = await one.sessions.start({ cname: "demo", captureInterval: 60 });
    const answers = await Promise.all([one.sessions.stop(id), other.sessions.stop(id)]);

    expect(answers[0]).toMatchObject({ status: "STOPPED" });
    expect(answers[1]).toEqual(answers[0]);
    const stops = emulator.control.requests.list("stop").filter(({ path }) => path.includes(sid ?? "?"));
    expect(stops).toHaveLength(1);
  }
});

test("a recorder that is lost after its gateway died is replaced by the other gateway", {
  timeout: 90_000,
}, async () => {
  const { emulator, one, other } = await twoGateways(30);
  await emulator.control.channels.join("demo", "7");
  const { id, sid } = await one.sessions.start({ cname: "demo", captureInterval: 60, maxIdleTime: 3_600 });
  await one.sessions.untilStatus(id, "CAPTURING");
  await one.kill();
  emulator.control.recording.kill(sid ?? "");

  const recovered = await other.sessions.until(
    id,
    (session) => session.status === "CAPTURING" && session.sid !== sid,
  );
  expect(recovered.attempts).toMatchObject([{ sid, endReason: "LOST" }, { sid: recovered.sid }]);
});
