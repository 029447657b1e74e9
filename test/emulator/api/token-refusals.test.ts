import { sdkToken, TokenRole, taskToken } from "netless-token";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { emulatorClient } from "../../support/emulator-client.js";

const ROOM = "d3a0f5c81b6e4c7f9a2d47e05b8c6a11";
/** How far the clock of the emulator is ahead of that of the caller, in ms: a token with a shorter life is expired. */
const AHEAD = 10_000;
const SIZE = { width: 64, height: 48 };

/** Every operation behind a token, with a request that would succeed. */
const OPERATIONS = [
  {
    name: "createRoomToken",
    method: "POST",
    path: `/v5/tokens/rooms/${ROOM}`,
    body: { lifespan: 0, role: "reader" },
  },
  {
    name: "createTaskToken",
    method: "POST",
    path: "/v5/tokens/tasks/t1",
    body: { lifespan: 0, role: "reader" },
  },
  { name: "createRoom", method: "POST", path: "/v5/rooms", body: {} },
  { name: "listRooms", method: "GET", path: "/v5/rooms" },
  { name: "getRoom", method: "GET", path: `/v5/rooms/${ROOM}` },
  { name: "updateRoom", method: "PATCH", path: `/v5/rooms/${ROOM}`, body: { isBan: false } },
  { name: "listScenes", method: "GET", path: `/v5/rooms/${ROOM}/scenes` },
  {
    name: "addScenes",
    method: "POST",
    path: `/v5/rooms/${ROOM}/scenes`,
    body: { path: "/x", scenes: [{ name: "y" }] },
  },
  {
    name: "switchScene",
    method: "PATCH",
    path: `/v5/rooms/${ROOM}/scene-state`,
    body: { scenePath: "/init" },
  },
  { name: "screenshotScene", method: "POST", path: `/v5/rooms/${ROOM}/screenshots`, body: SIZE },
  {
    name: "screenshotSceneDirectory",
    method: "POST",
    path: `/v5/rooms/${ROOM}/screenshot-list`,
    body: { ...SIZE, path: "/" },
  },
] as const;
type Name = (typeof OPERATIONS)[number]["name"];

/** The table of contracts/whiteboard.md B4.3: SDK admin, writer, reader, then room admin, writer, reader. */
const MATRIX: Readonly<Record<Name, readonly boolean[]>> = {
  createRoomToken: [true, true, true, false, false, false],
  createTaskToken: [true, true, true, false, false, false],
  createRoom: [true, true, false, false, false, false],
  listRooms: [true, true, false, false, false, false],
  getRoom: [true, true, false, true, true, false],
  updateRoom: [true, false, false, true, false, false],
  listScenes: [true, true, false, true, true, false],
  addScenes: [true, true, false, true, true, false],
  switchScene: [true, true, false, true, true, false],
  screenshotScene: [true, true, false, true, true, false],
  screenshotSceneDirectory: [true, true, false, true, true, false],
};
const ROLES = ["admin", "writer", "reader"] as const;
/** Calls about no room: a room token is of no use there whatever its role. */
const TEAM_CALLS: readonly string[] = ["createRoomToken", "createRoom", "listRooms"];

describe("tokens at the door", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof emulatorClient>;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0, clock: () => Date.now() + AHEAD });
    client = emulatorClient(emulator);
  });
  afterAll(() => emulator.stop());

  const cells = OPERATIONS.flatMap((operation) =>
    MATRIX[operation.name].map((allowed, column) => ({
      ...operation,
      allowed,
      kind: column < 3 ? ("sdk" as const) : ("room" as const),
      role: ROLES[column % 3] ?? "admin",
    })),
  );
  it.each(cells)("$name with a $kind $role token: allowed $allowed", async (cell) => {
    const token = cell.kind === "sdk" ? client.sdk(cell.role) : client.room(ROOM, cell.role);
    const answer = await client.call(cell.method, cell.path, {
      token,
      ...("body" in cell ? { body: cell.body } : {}),
    });
    if (cell.allowed) {
      expect(answer.status).toBe(cell.method === "GET" ? 200 : 201);
      return;
    }
    let message = `token access role ${cell.role} forbidden`;
    if (cell.kind === "room" && TEAM_CALLS.includes(cell.name)) message = "token access room forbidden";
    if (cell.kind === "room" && cell.name === "createTaskToken") message = "token access task forbidden";
    expect(answer).toEqual({ status: 403, body: { message } });
  });

  describe.each(OPERATIONS)("$name", ({ method, path, ...rest }) => {
    const body = "body" in rest ? { body: rest.body } : {};
    const bad: [string, () => string | null, number, string][] = [
      ["no token", () => null, 401, "invalid format of token"],
      ["a word for a token", () => "NETLESSSDK_hello", 401, "invalid format of token"],
      ["an expired token", () => client.sdk("admin", AHEAD - 1), 401, "expired token"],
      [
        "a token of another secret key",
        () => sdkToken("local-access-key", "guess", 60_000, { role: TokenRole.Admin }),
        401,
        "invalid signature of token",
      ],
      [
        "a token of an unknown access key",
        () => sdkToken("stranger", "local-secret-key", 60_000, { role: TokenRole.Admin }),
        401,
        "invalid signature of token",
      ],
      [
        "a task token",
        () =>
          taskToken("local-access-key", "local-secret-key", 60_000, { uuid: "t1", role: TokenRole.Admin }),
        403,
        "token access task forbidden",
      ],
    ];
    it.each(bad)("refuses %s", async (_name, token, status, message) => {
      expect(await client.call(method, path, { token: token(), ...body })).toEqual({
        status,
        body: { message },
      });
    });
  });

  it.each(OPERATIONS.filter(({ path }) => path.startsWith("/v5/rooms/")))(
    "$name refuses a token of another room",
    async ({ method, path, ...rest }) => {
      const token = client.room("0".repeat(32), "admin");
      const answer = await client.call(method, path, {
        token,
        ...("body" in rest ? { body: rest.body } : {}),
      });
      expect(answer).toEqual({ status: 403, body: { message: "token access room forbidden" } });
    },
  );

  it("refuses everything when the project is disabled", async () => {
    await emulator.control.whiteboard.disableTeam();
    const refused = { status: 403, body: { message: "token access team forbidden" } };
    expect(await client.call("GET", "/v5/rooms")).toEqual(refused);
    const keys = {
      accessKey: "local-access-key",
      secretAccessKey: "local-secret-key",
      lifespan: 0,
      role: "admin",
    };
    expect(await client.call("POST", "/v5/tokens/teams", { body: keys, token: null })).toEqual(refused);
    await emulator.control.whiteboard.disableTeam(false);
    expect(await client.call("GET", "/v5/rooms")).toMatchObject({ status: 200 });
  });

  it("lets readers read when switched to the rules of 2021", async () => {
    await emulator.control.switches.set({ readersMayRead: true });
    const token = client.room(ROOM, "reader");
    const calls = OPERATIONS.filter(({ name }) =>
      ["getRoom", "listScenes", "screenshotScene", "screenshotSceneDirectory"].includes(name),
    );
    for (const { method, path, ...rest } of calls) {
      const answer = await client.call(method, path, {
        token,
        ...("body" in rest ? { body: rest.body } : {}),
      });
      expect(answer.status).toBeLessThan(202);
    }
    const add = { path: "/x", scenes: [{ name: "z" }] };
    expect(await client.call("POST", `/v5/rooms/${ROOM}/scenes`, { token, body: add })).toMatchObject({
      status: 403,
    });
    await emulator.control.switches.reset();
  });

  it("wants an admin for a scene switch when switched so", async () => {
    await emulator.control.switches.set({ sceneStateRole: "admin" });
    const call = (role: "admin" | "writer") =>
      client.call("PATCH", `/v5/rooms/${ROOM}/scene-state`, {
        token: client.sdk(role),
        body: { scenePath: "/init" },
      });
    expect(await call("writer")).toEqual({
      status: 403,
      body: { message: "token access role writer forbidden" },
    });
    expect(await call("admin")).toMatchObject({ status: 201 });
    await emulator.control.switches.reset();
  });
});
