import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { emulatorClient } from "../../support/emulator-client.js";
import { fieldsOf } from "../../support/emulator-fields.js";

const NOW = Date.parse("2026-11-21T20:30:00.123Z");
const uuidOf = (body: unknown): string => String(fieldsOf(body)["uuid"]);

describe("rooms", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof emulatorClient>;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0, clock: () => NOW });
    client = emulatorClient(emulator);
  });
  afterAll(() => emulator.stop());

  it("are created empty, with the fields of the contract", async () => {
    const { status, body } = await client.call("POST", "/v5/rooms", { body: { limit: 5, isRecord: true } });
    expect(status).toBe(201);
    expect(body).toEqual({
      uuid: expect.stringMatching(/^[0-9a-f]{32}$/),
      teamUUID: expect.any(String),
      appUUID: expect.any(String),
      isRecord: false,
      isBan: false,
      createdAt: "2026-11-21T20:30:00.123Z",
      limit: 5,
    });
    const path = `/v5/rooms/${uuidOf(body)}`;
    expect(await client.call("GET", path)).toEqual({ status: 200, body });
    expect(await client.call("GET", `${path}/scenes`)).toEqual({ status: 200, body: ["/init"] });
  });

  it("need no body to be created", async () => {
    expect(await client.call("POST", "/v5/rooms")).toMatchObject({ status: 201, body: { limit: 0 } });
  });

  it("record in Hangzhou only", async () => {
    const answer = await client.call("POST", "/v5/rooms", { body: { isRecord: true }, region: "cn-hz" });
    expect(answer.body).toMatchObject({ isRecord: true });
  });

  it("are banned and freed by PATCH", async () => {
    const path = `/v5/rooms/${uuidOf((await client.call("POST", "/v5/rooms")).body)}`;
    for (const isBan of [true, false]) {
      expect(await client.call("PATCH", path, { body: { isBan } })).toMatchObject({
        status: 201,
        body: { isBan },
      });
      expect((await client.call("GET", path)).body).toMatchObject({ isBan });
    }
  });

  it("are listed by region, page by page from beginUUID", async () => {
    const made: string[] = [];
    for (const _ of "1234")
      made.push(uuidOf((await client.call("POST", "/v5/rooms", { region: "eu" })).body));
    const page = async (query: string) => {
      const { status, body } = await client.call("GET", `/v5/rooms${query}`, { region: "eu" });
      return { status, uuids: Array.isArray(body) ? body.map(uuidOf) : body };
    };
    expect(await page("")).toEqual({ status: 200, uuids: made });
    expect(await page("?limit=2")).toEqual({ status: 200, uuids: made.slice(0, 2) });
    expect(await page(`?limit=2&beginUUID=${made[1]}`)).toEqual({ status: 200, uuids: made.slice(1, 3) });
    await emulator.control.switches.set({ beginUuidInclusive: false });
    expect(await page(`?limit=2&beginUUID=${made[1]}`)).toEqual({ status: 200, uuids: made.slice(2, 4) });
    await emulator.control.switches.reset();
  });

  it.each(["0", "-1", "1001", "1.5", "many"])("list refuses the limit %s", async (limit) => {
    const answer = await client.call("GET", `/v5/rooms?limit=${limit}`);
    expect(answer).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/^invalid parameter: limit/) },
    });
  });

  it.each([
    ["POST", "/v5/rooms", '{"limit":-1}', /^invalid parameter: limit/],
    ["POST", "/v5/rooms", '{"isRecord":"yes"}', /^invalid parameter: isRecord/],
    ["POST", "/v5/rooms", "[]", /^invalid parameter: body/],
    ["POST", "/v5/rooms", "{", /^request body is not valid JSON$/],
    ["PATCH", "/v5/rooms/d3a0f5c81b6e4c7f9a2d47e05b8c6a11", "{}", /^invalid parameter: isBan/],
    ["PATCH", "/v5/rooms/d3a0f5c81b6e4c7f9a2d47e05b8c6a11", '{"isBan":1}', /^invalid parameter: isBan/],
  ])("%s %s refuses the body %s", async (method, path, rawBody, message) => {
    const answer = await client.call(method, path, { rawBody });
    expect(answer).toEqual({ status: 400, body: { message: expect.stringMatching(message) } });
  });

  it("that do not exist are 404, as is any other path; paths are case-sensitive", async () => {
    expect(await client.call("GET", "/v5/rooms/none")).toEqual({
      status: 404,
      body: { message: "room not found: none" },
    });
    for (const path of ["/v5/Rooms", "/v5/rooms/x/Screenshots", "/v4/rooms"]) {
      expect(await client.call("GET", path)).toEqual({
        status: 404,
        body: { message: `no such call: GET ${path}` },
      });
    }
  });
});

describe("regions", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof emulatorClient>;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0 });
    client = emulatorClient(emulator);
  });
  afterAll(() => emulator.stop());

  const get = (region: string | null) => client.call("GET", `/v5/rooms/${client.demoRoom}`, { region });

  it("are wanted in a header", async () => {
    expect(await get(null)).toEqual({ status: 400, body: { message: "header region is required" } });
    await emulator.control.switches.set({ missingRegion: "cn-hz" });
    expect(await get(null)).toMatchObject({ status: 404 });
    await emulator.control.switches.reset();
  });

  it("must exist, in lower case", async () => {
    expect(await get("mars")).toEqual({ status: 400, body: { message: "unknown region: mars" } });
    expect(await get("US-SV")).toMatchObject({ status: 400 });
    await emulator.control.switches.set({ unknownRegionStatus: 404 });
    expect(await get("mars")).toMatchObject({ status: 404 });
    await emulator.control.switches.reset();
  });

  it.each(["sg", "in-mum", "eu", "gb-lon", "cn-hz"])("%s does not know a room of us-sv", async (region) => {
    expect(await get(region)).toEqual({
      status: 404,
      body: { message: `room not found: ${client.demoRoom}` },
    });
  });

  it("can be switched to complain about a room of another region, or to serve it", async () => {
    await emulator.control.switches.set({ wrongRegion: "badRequest" });
    expect(await get("sg")).toMatchObject({ status: 400 });
    await emulator.control.switches.set({ wrongRegion: "ignore" });
    expect(await get("sg")).toMatchObject({ status: 200 });
    expect((await client.call("GET", "/v5/rooms", { region: "sg" })).body).toHaveLength(1);
    await emulator.control.switches.reset();
  });
});
