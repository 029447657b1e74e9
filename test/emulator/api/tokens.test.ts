import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { parseToken } from "../../../emulator/whiteboard/tokens/parse-token.js";
import { emulatorClient } from "../../support/emulator-client.js";

const NOW = Date.parse("2026-11-21T20:30:00.123Z");
const KEYS = { accessKey: "local-access-key", secretAccessKey: "local-secret-key" };

describe("the token endpoints", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof emulatorClient>;
  let room: string;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0, clock: () => NOW });
    client = emulatorClient(emulator);
    room = client.demoRoom;
  });
  afterAll(() => emulator.stop());

  const contentOf = (body: unknown): Record<string, string> | undefined => parseToken(String(body))?.fields;

  it("answer a bare JSON string that opens the service", async () => {
    const wish = { ...KEYS, lifespan: 60_000, role: "writer" };
    const { status, body } = await client.call("POST", "/v5/tokens/teams", { body: wish, token: null });
    expect(status).toBe(201);
    expect(body).toMatch(/^NETLESSSDK_[A-Za-z0-9_-]+$/);
    expect(contentOf(body)).toMatchObject({ role: "1", expireAt: String(NOW + 60_000) });
    expect(contentOf(body)?.["nonce"]).toMatch(new RegExp(`^${NOW}\\d\\d$`));
    expect(await client.call("GET", `/v5/rooms/${room}`, { token: String(body) })).toMatchObject({
      status: 200,
    });
  });

  it.each([
    ["rooms", "NETLESSROOM_"],
    ["tasks", "NETLESSTASK_"],
  ])("make permanent tokens for %s", async (kind, prefix) => {
    const wish = { lifespan: 0, role: "reader", ak: KEYS.accessKey };
    const { status, body } = await client.call("POST", `/v5/tokens/${kind}/${room}`, { body: wish });
    expect(status).toBe(201);
    expect(String(body).startsWith(prefix)).toBe(true);
    expect(contentOf(body)).toMatchObject({ role: "2", uuid: room });
    expect(contentOf(body)).not.toHaveProperty("expireAt");
  });

  it.each([
    ["reader", "writer", 403],
    ["writer", "admin", 403],
    ["writer", "writer", 201],
    ["admin", "reader", 201],
  ] as const)("let a %s make a room token for a %s: %i", async (own, wanted, status) => {
    const body = { lifespan: 0, role: wanted };
    const answer = await client.call("POST", `/v5/tokens/rooms/${room}`, { body, token: client.sdk(own) });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toEqual({ message: `token access role ${own} forbidden` });
  });

  it.each([
    ["a wrong secret key", { secretAccessKey: "guess" }, 401, "invalid access key or secret access key"],
    ["an unknown access key", { accessKey: "x" }, 401, "invalid access key or secret access key"],
    ["no access key", { accessKey: undefined }, 400, /^invalid parameter: accessKey/],
    ["a role that does not exist", { role: "owner" }, 400, /^invalid parameter: role/],
    ["a role as in the token", { role: 0 }, 400, /^invalid parameter: role/],
    ["no lifespan", { lifespan: undefined }, 400, /^invalid parameter: lifespan/],
    ["a negative lifespan", { lifespan: -1 }, 400, /^invalid parameter: lifespan/],
    ["a lifespan of parts", { lifespan: 0.5 }, 400, /^invalid parameter: lifespan/],
  ])("refuse %s", async (_name, change, status, message) => {
    const body = { ...KEYS, lifespan: 0, role: "admin", ...change };
    const answer = await client.call("POST", "/v5/tokens/teams", { body, token: null });
    expect(answer).toEqual({ status, body: { message: expect.stringMatching(message) } });
  });

  it("refuse a foreign access key, a missing room and a room of another region", async () => {
    const wish = { lifespan: 0, role: "reader" };
    const post = (uuid: string, body: object, region = "us-sv") =>
      client.call("POST", `/v5/tokens/rooms/${uuid}`, { body, region });
    expect(await post(room, { ...wish, ak: "other" })).toMatchObject({ status: 401 });
    expect(await post("nowhere", wish)).toEqual({
      status: 404,
      body: { message: "room not found: nowhere" },
    });
    expect(await post(room, wish, "sg")).toMatchObject({ status: 404 });
  });
});
