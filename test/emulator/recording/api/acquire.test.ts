import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Emulator } from "../../../../emulator/start-emulator.js";
import type { recordingClient } from "../../../support/recording-client.js";
import { startRecordingEmulator } from "../../../support/start-recording-emulator.js";

describe("acquire", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof recordingClient>;
  let rest: () => Promise<void>;
  beforeAll(async () => {
    ({ emulator, client, rest } = await startRecordingEmulator());
  });
  afterEach(() => rest());
  afterAll(() => emulator.stop());

  it("gives a resourceId of the length real ones have, another one each time", async () => {
    const [first, second] = [await client.acquire("demo", "42"), await client.acquire("demo", "42")];
    expect(first).toEqual({
      status: 200,
      body: { cname: "demo", uid: "42", resourceId: expect.stringMatching(/^[\w-]{236}$/) },
    });
    expect(second.body["resourceId"]).not.toBe(first.body["resourceId"]);
  });

  it("names only the resourceId in the legacy envelope", async () => {
    await emulator.control.switches.set({ "recording.envelope": "legacy" });
    expect(Object.keys((await client.acquire()).body)).toEqual(["resourceId"]);
  });

  it.each([
    { scene: 0, resourceExpiredHour: 24 },
    { resourceExpiredHour: 1.5, region: "EU", regionAffinity: 3, excludeResourceIds: ["a"] },
    { startParameter: { recordingConfig: "nonsense does not matter here" } },
  ])("takes %j", async (request) => {
    expect(await client.acquire("demo", "42", request)).toMatchObject({ status: 200 });
  });

  it.each([
    [{ resourceExpiredHour: 0 }, "Acquire: invalid resourceExpiredHour value!"],
    [{ resourceExpiredHour: 721 }, "Acquire: invalid resourceExpiredHour value!"],
    [{ resourceExpiredHour: "24" }, "Acquire: invalid resourceExpiredHour value!"],
    [{ scene: 3 }, "Acquire: invalid scene value!"],
    [{ region: "MARS" }, "Acquire: invalid region value!"],
    [{ regionAffinity: 5 }, "Acquire: invalid regionAffinity value!"],
    [{ excludeResourceIds: "a" }, "Acquire: invalid excludeResourceIds value!"],
    [{ resourceExpiredHours: 24 }, "Acquire: unknown parameter resourceExpiredHours!"],
  ])("answers 400/2 to %j", async (request, reason) => {
    expect(await client.acquire("demo", "42", request)).toEqual({ status: 400, body: { code: 2, reason } });
  });

  it.each([
    [
      { cname: "demo", uid: "0", clientRequest: {} },
      { code: 2, reason: "Acquire: invalid uid value!" },
    ],
    [
      { cname: "demo", uid: 42, clientRequest: {} },
      { code: 2, reason: "Acquire: invalid uid value!" },
    ],
    [
      { cname: "demo", uid: "42" },
      { code: 2, reason: "Acquire: invalid clientRequest value!" },
    ],
    [
      { uid: "42", clientRequest: {} },
      { code: 2, reason: "Acquire: invalid cname value!" },
    ],
    [
      { cname: "a/b", uid: "42", clientRequest: {} },
      { code: 401, reason: "invalid_channel_name" },
    ],
    [
      { cname: "", uid: "42", clientRequest: {} },
      { code: 401, reason: "invalid_channel_name" },
    ],
  ])("answers 400 to the body %j", async (body, expected) => {
    expect(await client.call("POST", "/acquire", body)).toEqual({ status: 400, body: expected });
  });

  it.each(["{oops", ""])("answers 400/2 to the body %j, which is no JSON", async (rawBody) => {
    expect(await client.call("POST", "/acquire", undefined, { rawBody })).toEqual({
      status: 400,
      body: { code: 2, reason: "Acquire: post method api body check failed" },
    });
  });

  it("answers 400/406 while as many sessions run as are allowed", async () => {
    const session = await client.begin({ uid: "77" });
    await emulator.control.switches.set({ "recording.maxSessions": 1 });
    expect(await client.acquire("demo", "78")).toEqual({
      status: 400,
      body: { code: 406, reason: "vendor_over_load" },
    });
    await client.stop(session);
    expect(await client.acquire("demo", "78")).toMatchObject({ status: 200 });
  });

  it("has errors without a reason in the shape that was seen", async () => {
    await emulator.control.switches.set({ "recording.errorBody": "seen" });
    expect(await client.acquire("a/b", "78")).toEqual({
      status: 400,
      body: { resourceId: "", sid: "", code: 401 },
    });
  });
});
