import { expect, onTestFinished, test } from "vitest";
import { startEmulator } from "../../emulator/start-emulator.js";
import { startTwoGateways } from "../support/start-two-gateways.js";

async function twoGateways(timeScale: number) {
  const emulator = await startEmulator({ port: 0, timeScale });
  onTestFinished(() => emulator.stop());
  await emulator.control.switches.set({ "recording.cardWidth": 320 });
  return { emulator, ...(await startTwoGateways(emulator.describe(), timeScale)) };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

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
