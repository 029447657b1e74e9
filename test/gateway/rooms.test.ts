import { GraphQLClient } from "graphql-request";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { WhiteboardRoomDocument } from "../../examples/operations/typed-documents.js";
import { ask } from "../support/ask.js";
import { makeToken } from "../support/make-token.js";
import { startWorld, type World } from "../support/start-world.js";

let world: World;
let client: GraphQLClient;

beforeAll(async () => {
  world = await startWorld();
  client = new GraphQLClient(world.gateway.graphqlUrl);
});
afterAll(() => world.stop());
beforeEach(() => world.emulator.control.requests.clear());

const calls = (operation: string) => world.emulator.control.requests.list(operation).length;

test("a room lists the scenes directly in a directory", async () => {
  const { whiteboardRoom } = await client.request(WhiteboardRoomDocument, {
    uuid: world.room,
    directory: "/lesson",
  });

  expect(whiteboardRoom).toEqual({
    uuid: world.room,
    region: "US_SV",
    scenes: ["/lesson/page1", "/lesson/page2", "/lesson/page3"],
  });
});

test("without a directory a room lists the scenes of its current one", async () => {
  const { whiteboardRoom } = await client.request(WhiteboardRoomDocument, { uuid: world.room });

  expect(whiteboardRoom.scenes).toEqual(["/init", "/ideas"]);
  expect(world.emulator.control.requests.list("listScenes").map(({ path }) => path)).toEqual([
    `/v5/rooms/${world.room}/scenes`,
  ]);
});

test("a directory's name is escaped on its way to the service", async () => {
  const { uuid } = await world.emulator.control.whiteboard.createRoom({
    scenes: { "/a b&c=d/é": { elements: [] } },
  });
  const { whiteboardRoom } = await client.request(WhiteboardRoomDocument, { uuid, directory: "/a b&c=d" });

  expect(whiteboardRoom.scenes).toEqual(["/a b&c=d/é"]);
});

test("the same room twice in one operation is one call to the service", async () => {
  const { data, errors } = await ask(
    world.gateway.graphqlUrl,
    `query ($uuid: ID!) {
      one: whiteboardRoom(uuid: $uuid) { uuid scenes(directory: "/lesson") }
      two: whiteboardRoom(uuid: $uuid, region: US_SV) { uuid scenes(directory: "/lesson") }
    }`,
    { uuid: world.room },
  );

  expect(errors).toEqual([]);
  expect(data?.["one"]).toEqual(data?.["two"]);
  expect([calls("getRoom"), calls("listScenes")]).toEqual([1, 1]);
});

test("the same room in two operations is asked for twice: nothing outlives an operation", async () => {
  await client.request(WhiteboardRoomDocument, { uuid: world.room });
  await client.request(WhiteboardRoomDocument, { uuid: world.room });

  expect([calls("getRoom"), calls("listScenes")]).toEqual([2, 2]);
});

test("one unknown room leaves the other rooms of an operation alone", async () => {
  const unknown = "0".repeat(32);
  const { status, data, errors } = await ask(
    world.gateway.graphqlUrl,
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on WhiteboardRoom { uuid } }
    }`,
    {
      representations: [world.room, unknown, world.room].map((uuid) => ({
        __typename: "WhiteboardRoom",
        uuid,
      })),
    },
  );

  expect({ status, data, errors }).toEqual({
    status: 200,
    data: { _entities: [{ uuid: world.room }, null, { uuid: world.room }] },
    errors: [],
  });
  expect(calls("getRoom")).toBe(2);
});

test("below a screenshot taken with a caller's token, scenes are asked for with that token too", async () => {
  const token = makeToken(world.emulator.describe().whiteboard, { kind: "room", uuid: world.room });
  const { errors } = await ask(
    world.gateway.graphqlUrl,
    `mutation ($input: ScreenshotSceneInput!) {
      screenshotScene(input: $input) { room { scenes(directory: "/lesson") } }
    }`,
    { input: { roomUuid: world.room, width: 64, height: 48, token } },
  );

  expect(errors).toEqual([]);
  const [screenshot] = world.emulator.control.requests.list("screenshotScene");
  const [scenes] = world.emulator.control.requests.list("listScenes");
  expect(scenes?.headers["token"]).toBe(screenshot?.headers["token"]);
});

test("an unknown room is NOT_FOUND and points at the argument", async () => {
  const uuid = "0".repeat(32);
  const { data, errors } = await ask(
    world.gateway.graphqlUrl,
    "query ($uuid: ID!) { whiteboardRoom(uuid: $uuid) { uuid } }",
    { uuid },
  );

  expect(data).toBeNull();
  expect(errors).toMatchObject([
    {
      message: `There is no whiteboard room ${uuid} in region us-sv: room not found: ${uuid}.`,
      path: ["whiteboardRoom"],
      extensions: { code: "NOT_FOUND", retryable: false, inputPath: ["uuid"] },
    },
  ]);
});

// A room in its name does not make it a room that is missing.
test.each(["/nowhere", "/classroom"])(
  "an unknown directory %s is NOT_FOUND and points at the argument",
  async (directory) => {
    const { errors } = await ask(
      world.gateway.graphqlUrl,
      "query ($uuid: ID!, $directory: ScenePath) { whiteboardRoom(uuid: $uuid) { scenes(directory: $directory) } }",
      { uuid: world.room, directory },
    );

    expect(errors).toMatchObject([
      {
        message: `The whiteboard room ${world.room} has no ${directory}: scene directory not found: ${directory}.`,
        path: ["whiteboardRoom", "scenes"],
        extensions: { code: "NOT_FOUND", inputPath: ["directory"] },
      },
    ]);
  },
);

test("scenes are listed by the names they have, also where nobody could ask for them", async () => {
  const scenes = ["/odd/a\nb", `/odd/${"x".repeat(1_100)}`, "/odd/plain"];
  const { uuid } = await world.emulator.control.whiteboard.createRoom({
    scenes: Object.fromEntries(scenes.map((path) => [path, { elements: [] }])),
  });
  const { whiteboardRoom } = await client.request(WhiteboardRoomDocument, { uuid, directory: "/odd" });

  expect(whiteboardRoom.scenes).toEqual(scenes);
});
