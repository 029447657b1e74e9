import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Emulator } from "../../../../emulator/start-emulator.js";
import type { recordingClient } from "../../../support/recording-client.js";
import { startRecordingEmulator } from "../../../support/start-recording-emulator.js";

describe("the recording service's gateway", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof recordingClient>;
  beforeAll(async () => {
    ({ emulator, client } = await startRecordingEmulator());
  });
  afterAll(() => emulator.stop());

  const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

  it.each([
    ["no header", null, "Unauthorized"],
    ["another secret", basic("local-customer-id:else"), "Invalid authentication credentials"],
    ["another id", basic("else:local-customer-secret"), "Invalid authentication credentials"],
    ["no Basic", "local-customer-id:local-customer-secret", "Invalid authentication credentials"],
    [
      "no blank after Basic",
      basic("local-customer-id:local-customer-secret").replace(" ", ""),
      "Invalid authentication credentials",
    ],
    ["a bearer token", "Bearer abc", "Invalid authentication credentials"],
  ])("answers 401 to %s", async (_name, authorization, message) => {
    expect(await client.call("POST", "/acquire", {}, { authorization })).toEqual({
      status: 401,
      body: { message },
    });
  });

  it.each([
    ["POST", "/acquire", "not-an-app", { message: "appid is invalid" }],
    ["POST", "/acquire", "0".repeat(32), { code: 400, reason: "invalid_appid" }],
    ["GET", "/resourceid/r/sid/s/mode/individual/query", "0".repeat(32), { message: "appid is invalid" }],
  ])("answers 400 to %s %s for app %s", async (method, path, appId, body) => {
    expect(await client.call(method, path, undefined, { appId })).toEqual({ status: 400, body });
  });

  it.each([
    ["GET", "/acquire"],
    ["POST", "/aquire"],
    ["POST", "/resourceid/r/mode/individual/query"],
    ["GET", "/resourceid/r/sid/s/mode/individual/stop"],
    ["POST", "/resourceid/r/sid/s/mode/mix/updateLayout"],
    ["POST", "/resourceid/r/mode/mix/start"],
    ["GET", "/resourceid/r/sid/s/mode/web/query"],
    ["GET", "/resourceid/r/sid/s/mode/Individual/query"],
    ["DELETE", "/resourceid/r/sid/s/mode/individual/stop"],
  ])("answers 404 to %s %s", async (method, path) => {
    expect(await client.call(method, path)).toEqual({
      status: 404,
      body: { message: "no Route matched with those values" },
    });
  });

  it.each([
    ["individual", "raw"],
    ["raw", "individual"],
  ] as const)("has only mode %s when the switch says so", async (there, gone) => {
    await emulator.control.switches.set({ "recording.modes": there });
    const query = (mode: string) => client.call("GET", `/resourceid/r/sid/s/mode/${mode}/query`);
    expect(await query(gone)).toMatchObject({ body: { message: "no Route matched with those values" } });
    expect(await query(there)).toMatchObject({ body: { code: 404 } });
    await emulator.control.switches.set({ "recording.modes": "both" });
  });
});

describe("the rate of calls", () => {
  const NOW = Date.parse("2026-11-21T20:30:00.000Z");
  let now = NOW;
  let emulator: Emulator;
  let client: ReturnType<typeof recordingClient>;
  beforeAll(async () => {
    const world = await startRecordingEmulator({ clock: () => now });
    ({ emulator, client } = world);
    await emulator.control.switches.set({ "recording.qps": 10 });
  });
  afterAll(() => emulator.stop());

  it("is ten in any second over all operations; the eleventh gets 429 and uses no fault up", async () => {
    const query = () => client.call("GET", "/resourceid/r/sid/s/mode/individual/query");
    const first = await Promise.all([
      ...Array.from({ length: 5 }, () => client.acquire("demo", "7")),
      ...Array.from({ length: 5 }, query),
    ]);
    expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 404, 404, 404, 404, 404]);
    emulator.control.faults.inject({ kind: "status", status: 500 });
    expect(await query()).toEqual({ status: 429, body: { message: "API rate limit exceeded" } });
    expect(emulator.control.faults.list()).toHaveLength(1);
    expect(emulator.control.requests.list().at(-1)).toMatchObject({
      operation: "query",
      status: 429,
      fault: null,
    });
    now = NOW + 999;
    expect(await query()).toMatchObject({ status: 429 });
    now = NOW + 1000;
    expect(await query()).toMatchObject({ status: 500 });
  });

  it("is not used up by calls with wrong credentials", async () => {
    now = NOW + 10_000;
    const wrong = () => client.call("POST", "/acquire", {}, { authorization: "Basic eDp5" });
    await Promise.all(Array.from({ length: 20 }, wrong));
    expect(await client.acquire()).toMatchObject({ status: 200 });
  });
});
