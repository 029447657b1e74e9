import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { emulatorClient } from "../../support/emulator-client.js";

const NOW = Date.parse("2026-11-21T20:30:00.123Z");

describe("the journal", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof emulatorClient>;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0, clock: () => NOW });
    client = emulatorClient(emulator);
  });
  beforeEach(() => emulator.control.requests.clear());
  afterAll(() => emulator.stop());

  /** An answer reaches the caller a moment before its end is noted. */
  const answered = (calls: number) =>
    expect
      .poll(() => emulator.control.requests.list().filter(({ status }) => status !== null))
      .toHaveLength(calls);

  it("notes each call with a digest in place of the token", async () => {
    const token = client.sdk();
    await client.call("POST", `/v5/rooms/${client.demoRoom}/screenshots`, {
      body: { width: 9, height: 8 },
      token,
    });
    await client.call("GET", `/v5/rooms/${client.demoRoom}/scenes?sceneDir=/`, { token });
    await answered(2);
    const [first, second] = emulator.control.requests.list();
    expect(first).toEqual({
      id: expect.any(Number),
      at: "2026-11-21T20:30:00.123Z",
      operation: "screenshotScene",
      method: "POST",
      path: `/v5/rooms/${client.demoRoom}/screenshots`,
      headers: expect.objectContaining({
        region: "us-sv",
        token: expect.stringMatching(/^sha256:[0-9a-f]{16}$/),
      }),
      body: { width: 9, height: 8 },
      status: 201,
      durationMs: expect.any(Number),
      fault: null,
      problem: null,
    });
    expect(second).toMatchObject({
      operation: "listScenes",
      body: null,
      status: 200,
      path: expect.stringContaining("?"),
    });
    expect(second?.headers["token"]).toBe(first?.headers["token"]);
    expect(JSON.stringify(emulator.control.requests.list())).not.toContain("NETLESSSDK_");
  });

  it("keeps secret keys out of bodies", async () => {
    const body = {
      accessKey: "local-access-key",
      secretAccessKey: "local-secret-key",
      lifespan: 0,
      role: "admin",
    };
    await client.call("POST", "/v5/tokens/teams", { body });
    await answered(1);
    const [entry] = emulator.control.requests.list("createTeamToken");
    expect(entry?.body).toMatchObject({
      accessKey: "local-access-key",
      secretAccessKey: expect.stringMatching(/^sha256:/),
    });
    expect(JSON.stringify(entry)).not.toContain("local-secret-key");
  });

  it("notes refused calls, unknown paths and bodies that are no JSON", async () => {
    await client.call("POST", "/v5/rooms", { rawBody: "{oops" });
    await client.call("GET", "/v9/else");
    await client.call("GET", "/", { token: null, region: null });
    await answered(3);
    expect(emulator.control.requests.list()).toMatchObject([
      { operation: "createRoom", status: 400, body: "{oops" },
      { operation: "unknown", status: 404, path: "/v9/else" },
      { operation: "probe", status: 404, path: "/" },
    ]);
  });

  it("keeps the length of a long body only", async () => {
    await client.call("POST", "/v5/rooms", { rawBody: " ".repeat(70_000) });
    expect(emulator.control.requests.list()[0]?.body).toBe("(70000 characters)");
  });

  it("is read by operation and cleared over HTTP, and does not note that", async () => {
    await client.call("GET", "/v5/rooms");
    await client.call("GET", `/v5/rooms/${client.demoRoom}`);
    const read = async (query = "") => (await fetch(`${emulator.url}/_emulator/requests${query}`)).json();
    expect(await read()).toMatchObject([{ operation: "listRooms" }, { operation: "getRoom" }]);
    expect(await read("?operation=getRoom")).toHaveLength(1);
    await fetch(`${emulator.url}/_emulator/requests`, { method: "DELETE" });
    expect(await read()).toEqual([]);
  });

  it("keeps the last 1,000 calls", async () => {
    for (let batch = 0; batch < 21; batch += 1) {
      await Promise.all(Array.from({ length: 50 }, () => client.call("GET", "/v9", { token: null })));
    }
    const entries = emulator.control.requests.list();
    expect(entries).toHaveLength(1000);
    expect((entries.at(-1)?.id ?? 0) - (entries[0]?.id ?? 0)).toBe(999);
  });
});
