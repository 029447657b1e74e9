import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../../../../emulator/http/listen.js";
import { type Emulator, startEmulator } from "../../../../emulator/start-emulator.js";
import { closedPort } from "../../../support/closed-port.js";
import { startNotificationReceiver } from "../../../support/start-notification-receiver.js";

/** A key and a certificate nobody vouches for. */
const selfSigned = readFileSync(new URL("../../../fixtures/self-signed.pem", import.meta.url));

describe("notifications on the wire", () => {
  let emulator: Emulator;
  let receiver: Awaited<ReturnType<typeof startNotificationReceiver>>;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0, timeScale: 1000 });
    receiver = await startNotificationReceiver();
  });
  afterEach(async () => {
    receiver.answerWith();
    receiver.received.length = 0;
    receiver.refused.length = 0;
    const { notifications, switches } = emulator.control;
    notifications.clearFaults();
    notifications.clearDeliveries();
    await switches.reset();
  });
  afterAll(async () => {
    await emulator.stop();
    await receiver.stop();
  });
  const sent = async (times = 1) => {
    const { notifications } = emulator.control;
    await notifications.configure({ target: receiver.url });
    for (let sequence = 0; sequence < times; sequence += 1) {
      notifications.send({ eventType: 45, sid: "one", sequence, details: { fileName: `${sequence}.jpg` } });
    }
    await notifications.settled();
    return notifications.deliveries();
  };

  it("go over connections that are kept", async () => {
    await sent(50);
    expect(receiver.received.map(({ payload }) => payload.sequence)).toEqual(
      Array.from({ length: 50 }, (_, i) => i),
    );
    expect(receiver.connections()).toBeLessThan(5);
  });

  it("come again until they are answered with 200, whatever the body", async () => {
    const statuses = [500, 302, 204];
    receiver.answerWith((response) => void response.writeHead(statuses.shift() ?? 200).end("Ok"));
    const [delivery] = await sent();
    expect(delivery).toMatchObject({ state: "delivered" });
    expect(delivery?.attempts.map(({ status }) => status)).toEqual([500, 302, 204, 200]);
    expect(new Set(receiver.received.map(({ noticeId }) => noticeId)).size).toBe(1);
    const times = receiver.received.map(({ notifyMs }) => notifyMs);
    expect(times).toEqual([...times].sort());
  });

  it("come again after a connection was reset or the answer was cut off", async () => {
    const mishaps = [(socket: { resetAndDestroy(): unknown } | null) => socket?.resetAndDestroy(), null];
    receiver.answerWith((response) => {
      const mishap = mishaps.shift();
      if (mishap === undefined) response.writeHead(200).end("{}");
      else if (mishap !== null) mishap(response.socket);
      else response.writeHead(200, { "content-length": 100 }).write("{", () => response.destroy());
    });
    const [delivery] = await sent();
    expect(delivery).toMatchObject({ state: "delivered" });
    expect(delivery?.attempts.map(({ status }) => status)).toEqual([null, null, 200]);
    expect(delivery?.attempts[0]?.problem).toEqual(expect.any(String));
  });

  it("are given up when nobody listens", async () => {
    const port = await closedPort();
    await emulator.control.notifications.configure({ target: `http://127.0.0.1:${port}/hook` });
    emulator.control.notifications.send({ eventType: 40 });
    await emulator.control.notifications.settled();
    expect(emulator.control.notifications.deliveries()).toMatchObject([
      { state: "failed", attempts: Array(4).fill({ status: null, problem: "ECONNREFUSED" }) },
    ]);
  });

  it("are broken off when the answer does not come in time", async () => {
    const { notifications } = emulator.control;
    await notifications.configure({ timeoutSeconds: 0.3 });
    let hung = false;
    receiver.answerWith((response) => {
      if (hung) response.writeHead(200).end("{}");
      hung = true;
      // The repeat may take its time.
      void notifications.configure({ timeoutSeconds: 10 });
    });
    const [delivery] = await sent();
    expect(delivery?.attempts).toMatchObject([{ status: null, problem: "timeout" }, { status: 200 }]);
  });

  it("are refused by a receiver that checks signatures, when they are wrong or missing", async () => {
    const { notifications } = emulator.control;
    notifications.inject({ kind: "wrongSignature" });
    notifications.inject({ kind: "missingHeader", headers: ["Content-Type"], attempts: "first", times: 1 });
    const [spoilt] = await sent();
    expect(spoilt).toMatchObject({ state: "failed", faults: ["wrongSignature", "missingHeader"] });
    expect(spoilt?.attempts.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    notifications.inject({ kind: "missingHeader", attempts: "first" });
    const [, mended] = await sent();
    expect(mended?.attempts.map(({ status }) => status)).toEqual([401, 200]);
  });

  it("are signed with the secret that was set", async () => {
    const other = await startNotificationReceiver("ünother");
    await emulator.control.notifications.configure({ target: other.url, secret: "ünother" });
    emulator.control.notifications.send({ eventType: 40, cname: "Grüße" });
    await emulator.control.notifications.settled();
    await emulator.control.notifications.configure({ secret: "local-notification-secret" });
    expect(other.received).toMatchObject([{ payload: { cname: "Grüße" } }]);
    await other.stop();
  });

  it("do everything wrong at once and lose only what was to be lost", async () => {
    const { notifications } = emulator.control;
    for (const fault of [
      { kind: "duplicate", share: 0.1, seed: 1 },
      { kind: "duplicate", noticeId: "new", share: 0.1, seed: 2 },
      { kind: "reorder", window: 3, share: 0.05, seed: 3 },
      { kind: "drop", share: 0.2, seed: 4 },
      { kind: "wrongSignature", attempts: "first", share: 0.05, seed: 5 },
    ] as const) {
      notifications.inject(fault);
    }
    const deliveries = await sent(400);
    const sequences = receiver.received.map(({ payload }) => payload.sequence);
    const dropped = deliveries.filter(({ state }) => state === "dropped").map(({ sequence }) => sequence);
    expect(deliveries.filter(({ state }) => state !== "dropped" && state !== "delivered")).toEqual([]);
    expect(dropped.length).toBeGreaterThan(40);
    expect(new Set([...sequences, ...dropped]).size).toBe(400);
    expect(sequences.filter((sequence) => dropped.includes(sequence))).toEqual([]);
    expect(sequences).not.toEqual([...sequences].sort((a, b) => a - b));
    expect(sequences.length).toBeGreaterThan(400 - dropped.length);
  });

  it("tell of themselves in a health test, event by event", async () => {
    const { notifications } = emulator.control;
    await notifications.configure({ target: receiver.url, eventTypes: [40, 45, 11, 31] });
    receiver.answerWith((response, { eventType }) => {
      if (eventType === 45) response.writeHead(200).end("Ok");
      else response.writeHead(eventType === 11 ? 503 : 200).end("{}");
    });
    expect(await notifications.healthTest()).toEqual([
      { eventType: 40, passed: true, code: 200, problem: null },
      { eventType: 45, passed: false, code: 200, problem: expect.any(String) },
      { eventType: 11, passed: false, code: 503, problem: expect.any(String) },
      { eventType: 31, passed: true, code: 200, problem: null },
    ]);
    expect(receiver.received).toHaveLength(4);
    for (const { payload } of receiver.received) {
      expect(payload).toMatchObject({ cname: "test_webhook", uid: "12121212", details: {} });
    }
    await notifications.configure({ eventTypes: null });
    receiver.answerWith();
    const all = (await notifications.healthTest()).map(({ eventType }) => eventType);
    expect(all).toEqual([1, 11, 12, 13, 30, 31, 32, 33, 40, 41, 44, 45]);
    expect(notifications.deliveries()).toEqual([]);
  });

  it("pass no health test where nobody answers, nobody listens, or the certificate is bad", async () => {
    const { notifications } = emulator.control;
    const codeAt = async (target: string, timeoutSeconds = 10) => {
      await notifications.configure({ target, eventTypes: [40], timeoutSeconds });
      const [result] = await notifications.healthTest();
      await notifications.configure({ eventTypes: null, timeoutSeconds: 10 });
      return result?.code;
    };
    receiver.answerWith(() => {});
    expect(await codeAt(receiver.url, 0.3)).toBe(590);
    expect(await codeAt(`http://127.0.0.1:${await closedPort()}/`)).toBe(591);
    const secured = createServer({ key: selfSigned, cert: selfSigned });
    const { port } = new URL(await listen(secured, { host: "127.0.0.1", port: 0 }));
    expect(await codeAt(`https://127.0.0.1:${port}/`)).toBe(592);
    secured.close();
    await once(secured, "close");
  });

  it("do not keep the emulator from stopping", async () => {
    const other = await startEmulator({ port: 0, notificationTarget: receiver.url });
    receiver.answerWith(() => {});
    other.control.notifications.send({ eventType: 40 });
    other.control.notifications.send({ eventType: 41 });
    const settled = other.control.notifications.settled();
    await other.stop();
    await settled;
    expect(other.control.notifications.deliveries().map(({ state }) => state)).toEqual(["failed", "failed"]);
  });
});
