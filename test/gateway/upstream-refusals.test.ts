import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask } from "../support/ask.js";
import { askForPicture } from "../support/ask-for-picture.js";
import { makeToken } from "../support/make-token.js";
import { startWorld, type World } from "../support/start-world.js";

// What the service refuses and what the caller is told of it: contracts/whiteboard.md B2.

let world: World;
let roomToken: string;

beforeAll(async () => {
  world = await startWorld({}, { pause: async () => undefined });
  roomToken = makeToken(world.emulator.describe().whiteboard, { kind: "room", uuid: world.room });
});
afterAll(() => world.stop());
beforeEach(() => {
  world.emulator.control.faults.clear();
  world.emulator.control.requests.clear();
});

const inject = (status: number, message: string) =>
  world.emulator.control.faults.inject({
    kind: "status",
    operation: "screenshotScene",
    status,
    message,
    times: 9,
  });
const upstream = (httpStatus: number, reason: string) => ({
  service: "whiteboard",
  operation: "screenshotScene",
  httpStatus,
  code: null,
  reason,
  requestId: null,
});

describe("a refusal without a word about the token", () => {
  test.each([
    [400, "UPSTREAM_REJECTED", false, 1],
    [409, "UPSTREAM_REJECTED", false, 1],
    [500, "UPSTREAM_UNAVAILABLE", true, 3],
  ])("of status %i becomes %s", async (status, code, retryable, calls) => {
    inject(status, "because of this");
    const {
      status: httpStatus,
      data,
      errors,
    } = await askForPicture(world.gateway.graphqlUrl, {
      roomUuid: world.room,
      token: roomToken,
    });

    expect({ httpStatus, data }).toEqual({ httpStatus: 200, data: null });
    expect(errors).toMatchObject([
      {
        message: "The whiteboard service refused `screenshotScene`: because of this.",
        path: ["screenshotScene"],
        extensions: { code, retryable, upstream: upstream(status, "because of this") },
      },
    ]);
    expect(errors[0]?.extensions).not.toHaveProperty("inputPath");
    expect(world.emulator.control.requests.list("screenshotScene")).toHaveLength(calls);
  });

  test("of status 404 about the room becomes NOT_FOUND at roomUuid", async () => {
    inject(404, "room not exists");
    const { errors } = await askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room });

    expect(errors).toMatchObject([
      {
        message: `There is no whiteboard room ${world.room} in region us-sv: room not exists.`,
        extensions: {
          code: "NOT_FOUND",
          inputPath: ["input", "roomUuid"],
          upstream: upstream(404, "room not exists"),
        },
      },
    ]);
  });

  test("of status 404 about the scene becomes NOT_FOUND at path", async () => {
    inject(404, "scene not exists");
    const { errors } = await askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room, path: "/p" });

    expect(errors).toMatchObject([
      {
        message: `The whiteboard room ${world.room} has no /p: scene not exists.`,
        extensions: {
          code: "NOT_FOUND",
          inputPath: ["input", "path"],
          upstream: upstream(404, "scene not exists"),
        },
      },
    ]);
  });

  test("of status 404 that says nothing is not taken for a missing room", async () => {
    world.emulator.control.faults.inject({ kind: "html", operation: "screenshotScene", status: 404 });
    const { errors } = await askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room });

    expect(errors).toMatchObject([
      {
        message: "The whiteboard service refused `screenshotScene`: HTTP 404 without a message.",
        extensions: { code: "UPSTREAM_REJECTED", upstream: upstream(404, "HTTP 404 without a message") },
      },
    ]);
  });
});

const TOKEN_TEXTS: readonly (readonly [number, string])[] = [
  [401, "invalid format of token"],
  [401, "expired token"],
  [401, "invalid signature of token"],
  [401, "unknown error"],
  [403, "token access role reader forbidden"],
  [403, "token access task forbidden"],
  [403, "token access room forbidden"],
  [403, "token access team forbidden"],
];

describe.each(TOKEN_TEXTS)("the service answers %i `%s`", (status, text) => {
  test("to a caller's token: the error points at that token", async () => {
    inject(status, text);
    const { errors } = await askForPicture(world.gateway.graphqlUrl, {
      roomUuid: world.room,
      token: roomToken,
    });

    expect(errors).toMatchObject([
      {
        message: `The whiteboard service refused the token that was given: ${text}.`,
        path: ["screenshotScene"],
        extensions: {
          code: "UPSTREAM_UNAUTHORIZED",
          retryable: false,
          inputPath: ["input", "token"],
          upstream: upstream(status, text),
        },
      },
    ]);
    expect(world.emulator.control.requests.list("screenshotScene")).toHaveLength(1);
  });

  test("to this server's own token: the error sends for the operator and blames no input", async () => {
    inject(status, text);
    const { errors } = await askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room });

    expect(errors).toMatchObject([
      {
        message: `The whiteboard service refused this server's own token (${text}); the operator has to check the whiteboard keys.`,
        extensions: { code: "UPSTREAM_UNAUTHORIZED", retryable: false, upstream: upstream(status, text) },
      },
    ]);
    expect(errors[0]?.extensions).not.toHaveProperty("inputPath");
  });
});

describe("a token that the service finds wanting by itself", () => {
  const keys = () => world.emulator.describe().whiteboard;
  const wanting: readonly (readonly [string, () => string, number, string])[] = [
    ["is no token inside", () => "NETLESSROOM_abc", 401, "invalid format of token"],
    [
      "has expired",
      () => makeToken(keys(), { kind: "room", uuid: world.room, expireAt: 1_700_000_000_000 }),
      401,
      "expired token",
    ],
    [
      "was signed with another key",
      () => makeToken({ ...keys(), secretKey: "another-secret" }, { kind: "room", uuid: world.room }),
      401,
      "invalid signature of token",
    ],
    [
      "is a reader's",
      () => makeToken(keys(), { kind: "room", uuid: world.room, role: "2" }),
      403,
      "token access role reader forbidden",
    ],
    [
      "is a reader's for the whole project",
      () => makeToken(keys(), { kind: "sdk", role: "2" }),
      403,
      "token access role reader forbidden",
    ],
    [
      "belongs to another room",
      () => makeToken(keys(), { kind: "room", uuid: "f".repeat(32) }),
      403,
      "token access room forbidden",
    ],
  ];

  test.each(wanting)("because it %s is UPSTREAM_UNAUTHORIZED at token", async (_, token, status, text) => {
    const { errors } = await askForPicture(world.gateway.graphqlUrl, {
      roomUuid: world.room,
      token: token(),
    });

    expect(errors).toMatchObject([
      {
        message: `The whiteboard service refused the token that was given: ${text}.`,
        extensions: {
          code: "UPSTREAM_UNAUTHORIZED",
          inputPath: ["input", "token"],
          upstream: upstream(status, text),
        },
      },
    ]);
  });

  test.each([
    ["a writer's room token", "room", "1"],
    ["an admin's room token", "room", "0"],
    ["a writer's SDK token", "sdk", "1"],
    ["an admin's SDK token", "sdk", "0"],
  ] as const)("is none of these: %s takes the picture", async (_, kind, role) => {
    const token = makeToken(keys(), { kind, role, ...(kind === "room" ? { uuid: world.room } : {}) });
    const { data, errors } = await askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room, token });

    expect(errors).toEqual([]);
    expect(data).toMatchObject({ screenshotScene: { key: expect.stringContaining(world.room) } });
  });

  test("because the project is disabled is UPSTREAM_UNAUTHORIZED too", async () => {
    await world.emulator.control.whiteboard.disableTeam();
    try {
      const { errors } = await askForPicture(world.gateway.graphqlUrl, {
        roomUuid: world.room,
        token: roomToken,
      });
      expect(errors).toMatchObject([
        {
          message: "The whiteboard service refused the token that was given: token access team forbidden.",
          extensions: {
            code: "UPSTREAM_UNAUTHORIZED",
            upstream: upstream(403, "token access team forbidden"),
          },
        },
      ]);
    } finally {
      await world.emulator.control.whiteboard.disableTeam(false);
    }
  });
});

describe("a place that does not exist", () => {
  test("an unknown room is NOT_FOUND at roomUuid", async () => {
    const uuid = "0".repeat(32);
    const { errors } = await askForPicture(world.gateway.graphqlUrl, { roomUuid: uuid });

    expect(errors).toMatchObject([
      {
        message: `There is no whiteboard room ${uuid} in region us-sv: room not found: ${uuid}.`,
        extensions: {
          code: "NOT_FOUND",
          retryable: false,
          inputPath: ["input", "roomUuid"],
          upstream: upstream(404, `room not found: ${uuid}`),
        },
      },
    ]);
  });

  test("a room asked for in the wrong region is NOT_FOUND at roomUuid, and the region is named", async () => {
    const { errors } = await askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room, region: "EU" });

    expect(errors).toMatchObject([
      {
        message: `There is no whiteboard room ${world.room} in region eu: room not found: ${world.room}.`,
        extensions: { code: "NOT_FOUND", inputPath: ["input", "roomUuid"] },
      },
    ]);
  });

  test("a service that calls the wrong region a bad request is told as it said it", async () => {
    await world.emulator.control.switches.set({ wrongRegion: "badRequest" });
    try {
      const { errors } = await askForPicture(world.gateway.graphqlUrl, {
        roomUuid: world.room,
        region: "EU",
      });
      expect(errors).toMatchObject([
        {
          extensions: { code: "UPSTREAM_REJECTED", upstream: upstream(400, `room not found: ${world.room}`) },
        },
      ]);
    } finally {
      await world.emulator.control.switches.reset();
    }
  });

  test.each([
    ["/nowhere", "scene not found: /nowhere"],
    ["/lesson", "path is a scene directory, not a scene: /lesson"],
  ])("the scene %s is NOT_FOUND at path", async (path, reason) => {
    const { errors } = await askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room, path });

    expect(errors).toMatchObject([
      {
        message: `The whiteboard room ${world.room} has no ${path}: ${reason}.`,
        extensions: { code: "NOT_FOUND", inputPath: ["input", "path"], upstream: upstream(404, reason) },
      },
    ]);
  });

  test.each([
    ["/nowhere", "scene directory not found: /nowhere"],
    ["/init", "path is a scene, not a scene directory: /init"],
  ])("the directory %s is NOT_FOUND at path", async (path, reason) => {
    const { errors } = await ask(
      world.gateway.graphqlUrl,
      "mutation ($input: ScreenshotSceneDirectoryInput!) { screenshotSceneDirectory(input: $input) { url } }",
      { input: { roomUuid: world.room, width: 64, height: 48, path } },
    );

    expect(errors).toMatchObject([
      {
        message: `The whiteboard room ${world.room} has no ${path}: ${reason}.`,
        extensions: { code: "NOT_FOUND", inputPath: ["input", "path"] },
      },
    ]);
  });
});

test("a room that was disabled is refused in the service's words", async () => {
  const { uuid } = await world.emulator.control.whiteboard.createRoom();
  await world.emulator.control.whiteboard.disableRoom(uuid);
  const { errors } = await askForPicture(world.gateway.graphqlUrl, { roomUuid: uuid, token: undefined });

  expect(errors).toMatchObject([{ extensions: { upstream: upstream(403, "room is banned") } }]);
});

test("a storage that takes no pictures is the service's failure, repeated and then told", async () => {
  const { storage } = world.emulator.control.whiteboard.service("us-sv");
  await world.emulator.control.whiteboard.setService("us-sv", { storage: { secretKey: "wrong" } });
  try {
    const { errors } = await askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining("could not upload screenshot"),
        extensions: { code: "UPSTREAM_UNAVAILABLE", retryable: true, upstream: { httpStatus: 500 } },
      },
    ]);
  } finally {
    await world.emulator.control.whiteboard.setService("us-sv", { storage });
  }
});
