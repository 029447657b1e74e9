import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../../../emulator/start-emulator.js";
import { eventually } from "../../../support/eventually.js";
import { startNotificationReceiver } from "../../../support/start-notification-receiver.js";
import { startRecordingEmulator } from "../../../support/start-recording-emulator.js";
import { temporaryDirectory } from "../../../support/temporary-directory.js";

describe("/_emulator/notifications", () => {
  let emulator: Emulator;
  let receiver: Awaited<ReturnType<typeof startNotificationReceiver>>;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0, timeScale: 1000 });
    receiver = await startNotificationReceiver();
  });
  afterAll(async () => {
    await emulator.stop();
    await receiver.stop();
  });

  const call = async (method: string, path = "", body?: unknown) => {
    const answer = await fetch(`${emulator.url}/_emulator/notifications${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };

  it("sends nothing before it knows where to, and says so", async () => {
    expect(await call("GET")).toEqual({
      status: 200,
      body: {
        target: null,
        secret: "local-notification-secret",
        eventTypes: null,
        timeoutSeconds: 10,
        retryGapsSeconds: [0, 2, 10],
      },
    });
    expect(await call("POST", "", { eventType: 45 })).toMatchObject({ status: 409 });
    expect(await call("POST", "/health-test")).toMatchObject({ status: 409 });
    expect(emulator.describe().notifications).toEqual({ secret: "local-notification-secret", target: null });
  });

  it("changes what is given and leaves the rest, and tells everybody", async () => {
    expect(await call("PUT", "", { target: receiver.url })).toMatchObject({
      status: 200,
      body: { target: receiver.url, timeoutSeconds: 10 },
    });
    const everything = (await (await fetch(`${emulator.url}/_emulator`)).json()) as object;
    expect(everything).toHaveProperty("notifications", {
      secret: "local-notification-secret",
      target: receiver.url,
    });
  });

  it.each([
    { target: "ftp://host/" },
    { target: "nonsense" },
    { secret: "" },
    { secret: null },
    { timeoutSeconds: 0 },
    { retryGapsSeconds: [-1] },
    { eventTypes: ["45"] },
    { tarteg: "http://127.0.0.1/" },
  ])("refuses the settings %j", async (change) => {
    const before = (await call("GET")).body;
    expect(await call("PUT", "", change)).toMatchObject({ status: 400 });
    expect((await call("GET")).body).toEqual(before);
  });

  it("sends what one makes up, and lists what became of it", async () => {
    await call("PUT", "", { target: receiver.url });
    const order = {
      eventType: 60,
      cname: "mine",
      sid: "s",
      serviceType: 4,
      details: { msgName: "vod_started" },
    };
    const sent = await call("POST", "", order);
    expect(sent).toMatchObject({ status: 202, body: { eventType: 60, state: "waiting" } });
    expect(await call("GET", "/settled")).toMatchObject({ status: 200, body: { waiting: 0, failed: 0 } });
    expect(receiver.of("s")).toMatchObject([
      {
        eventType: 60,
        payload: { cname: "mine", sequence: 0, serviceType: 4, details: { msgName: "vod_started" } },
      },
    ]);
    expect(await call("GET", "/deliveries?sid=s")).toMatchObject({
      body: [{ eventType: 60, state: "delivered", attempts: [{ status: 200 }] }],
    });
    for (const filter of ["sid=t", "sid=s&cname=t", "sid=s&eventType=45", "sid=s&state=failed"]) {
      expect((await call("GET", `/deliveries?${filter}`)).body).toEqual([]);
    }
    expect(await call("GET", "/deliveries?state=lost")).toMatchObject({ status: 400 });
    await call("DELETE", "/deliveries");
    expect((await call("GET", "/deliveries")).body).toEqual([]);
  });

  it("takes, lists and forgets faults", async () => {
    const ordered = await call("POST", "/faults", { kind: "drop", share: 0.5, eventType: 9 });
    expect(ordered).toEqual({
      status: 201,
      body: { id: 1, kind: "drop", share: 0.5, eventType: 9, seed: expect.any(Number) },
    });
    await call("POST", "/faults", { kind: "duplicate", eventType: 9 });
    expect((await call("GET", "/faults")).body).toEqual([
      ordered.body,
      { id: 2, kind: "duplicate", copies: 1, noticeId: "same", eventType: 9, times: 1 },
    ]);
    expect((await call("DELETE", "/faults/1")).body).toEqual({ cleared: 1 });
    expect(await call("DELETE", "/faults/1")).toMatchObject({ status: 404 });
    expect((await call("DELETE", "/faults")).body).toEqual({ cleared: 1 });
  });

  it.each([
    { kind: "lose" },
    { kind: "drop", share: 0 },
    { kind: "drop", share: 1.1 },
    { kind: "drop", times: 0 },
    { kind: "delay" },
    { kind: "reorder", window: 0 },
    { kind: "missingHeader", headers: [] },
    { kind: "wrongSignature", headers: ["Content-Type"] },
  ])("refuses the fault %j", async (fault) => {
    expect(await call("POST", "/faults", fault)).toMatchObject({ status: 400 });
    expect((await call("GET", "/faults")).body).toEqual([]);
  });

  it("does a health test that tells the status of each event", async () => {
    await call("PUT", "", { target: receiver.url, eventTypes: [45] });
    expect(await call("POST", "/health-test")).toEqual({
      status: 200,
      body: [{ eventType: 45, passed: true, code: 200, problem: null }],
    });
    await call("PUT", "", { eventTypes: null });
  });

  it("keeps the secret out of the journal and the deliveries", async () => {
    await call("PUT", "", { target: receiver.url, secret: "very-secret" });
    await call("POST", "", { eventType: 45 });
    await call("GET", "/settled");
    const told = JSON.stringify([
      emulator.control.requests.list(),
      emulator.control.notifications.deliveries(),
    ]);
    expect(told).not.toContain("very-secret");
    expect(told).not.toContain("Agora-Signature");
    await call("PUT", "", { secret: "local-notification-secret" });
  });

  it("remembers target and secret over a restart, unless told otherwise", async () => {
    const dataDir = await temporaryDirectory();
    const described = async (options: Parameters<typeof startEmulator>[0]) => {
      const one = await startEmulator({ port: 0, dataDir, ...options });
      const { notifications } = one.describe();
      await one.control.notifications.configure({});
      await one.stop();
      return notifications;
    };
    expect(await described({})).toEqual({ target: null, secret: "local-notification-secret" });
    const first = { target: "http://127.0.0.1:9/a", secret: "mine" };
    expect(await described({ notificationTarget: first.target, notificationSecret: first.secret })).toEqual(
      first,
    );
    expect(await described({})).toEqual(first);
    expect(await described({ notificationTarget: null })).toEqual({ ...first, target: null });
  });

  it("goes on with the numbers of a session after a restart, and sends nothing twice", async () => {
    const dataDir = await temporaryDirectory();
    receiver.received.length = 0;
    const options = { port: 0, dataDir, timeScale: 60, notificationTarget: receiver.url };
    const before = await startRecordingEmulator(options);
    const session = await before.client.begin();
    await eventually(() => receiver.of(session.sid).length).toBeGreaterThan(4);
    await before.emulator.control.notifications.settled();
    await before.emulator.stop();
    const told = receiver.of(session.sid).length;
    const after = await startRecordingEmulator(options);
    await eventually(() => receiver.of(session.sid).length).toBeGreaterThan(told + 3);
    await after.rest();
    await after.emulator.control.notifications.settled();
    await after.emulator.stop();
    const sequences = receiver.of(session.sid).map(({ payload }) => payload.sequence);
    expect(new Set(sequences).size).toBe(sequences.length);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  });
});
