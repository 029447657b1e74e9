import { GraphQLClient } from "graphql-request";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  ScreenshotSceneDirectoryDocument,
  ScreenshotSceneDocument,
} from "../../examples/operations/typed-documents.js";
import { fetchPng } from "../support/fetch-png.js";
import { startWorld, type World } from "../support/start-world.js";

let world: World;
let client: GraphQLClient;

beforeAll(async () => {
  world = await startWorld();
  client = new GraphQLClient(world.gateway.graphqlUrl);
});
afterAll(() => world.stop());
beforeEach(() => world.emulator.control.requests.clear());

const call = (operation: string) => world.emulator.control.requests.list(operation);

test("a screenshot's url serves a PNG of exactly the asked size that is not blank", async () => {
  const { screenshotScene } = await client.request(ScreenshotSceneDocument, {
    input: { roomUuid: world.room, path: "/lesson/page1", width: 333, height: 211 },
  });

  const picture = await fetchPng(screenshotScene.url);
  expect([picture.width, picture.height]).toEqual([333, 211]);
  expect(picture.colors).toBeGreaterThan(10);
});

test("two scenes give two different pictures under two keys", async () => {
  const size = { roomUuid: world.room, width: 200, height: 120 };
  const bytes = async (path: string) => {
    const { screenshotScene } = await client.request(ScreenshotSceneDocument, { input: { ...size, path } });
    return Buffer.from(await (await fetch(screenshotScene.url)).arrayBuffer());
  };

  expect((await bytes("/lesson/page1")).equals(await bytes("/lesson/page2"))).toBe(false);
});

test("the answer says where the picture is, of which room and when it was taken", async () => {
  const before = Date.now();
  const { screenshotScene } = await client.request(ScreenshotSceneDocument, {
    input: { roomUuid: world.room, path: "/lesson/page1", width: 64, height: 48 },
  });

  const { storage } = world.emulator.describe();
  const key = `room_cover/2811/${world.room}/lesson/page1.png`;
  expect(screenshotScene).toEqual({
    url: `${world.emulator.storageUrl}/${storage.bucket}/${key}`,
    key,
    bucket: storage.bucket,
    region: storage.region,
    takenAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    room: { uuid: world.room, region: "US_SV" },
  });
  expect(Date.parse(screenshotScene.takenAt)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(screenshotScene.takenAt)).toBeLessThanOrEqual(Date.now());
});

test.each([
  ["omitted", {}],
  ["null", { path: null }],
])("with the path %s, /init is sent in full and never the word undefined", async (_, path) => {
  const { screenshotScene } = await client.request(ScreenshotSceneDocument, {
    input: { roomUuid: world.room, width: 64, height: 48, ...path },
  });

  expect(call("screenshotScene").map(({ body }) => body)).toEqual([{ width: 64, height: 48, path: "/init" }]);
  expect(screenshotScene.key).toBe(`room_cover/2811/${world.room}/init.png`);
});

test("the call is made as documented: method, path, region and a token, and nothing else of ours", async () => {
  await client.request(ScreenshotSceneDocument, { input: { roomUuid: world.room, width: 64, height: 48 } });

  const [sent] = call("screenshotScene");
  expect(sent).toMatchObject({
    method: "POST",
    path: `/v5/rooms/${world.room}/screenshots`,
    status: 201,
    headers: {
      region: "us-sv",
      "content-type": "application/json",
      token: expect.stringMatching(/^sha256:/),
    },
  });
});

test("calls share one token of the server until it is near its end", async () => {
  const input = { roomUuid: world.room, width: 64, height: 48 };
  await client.request(ScreenshotSceneDocument, { input });
  await client.request(ScreenshotSceneDocument, { input });

  expect(new Set(call("screenshotScene").map(({ headers }) => headers["token"])).size).toBe(1);
});

test("a room of another region is photographed when the region is named", async () => {
  const { uuid } = await world.emulator.control.whiteboard.createRoom({ region: "eu" });
  const { screenshotScene } = await client.request(ScreenshotSceneDocument, {
    input: { roomUuid: uuid, region: "EU", width: 64, height: 48 },
  });

  expect(screenshotScene.room).toEqual({ uuid, region: "EU" });
  expect(call("screenshotScene").map(({ headers }) => headers["region"])).toEqual(["eu"]);
});

test("a directory gives one PNG for each scene directly in it and none of its sub-directories", async () => {
  const { screenshotSceneDirectory } = await client.request(ScreenshotSceneDirectoryDocument, {
    input: { roomUuid: world.room, path: "/lesson", width: 160, height: 90 },
  });

  const stem = `room_cover/2811/${world.room}/lesson`;
  expect(screenshotSceneDirectory.map(({ key }) => key)).toEqual([
    `${stem}/page1.png`,
    `${stem}/page2.png`,
    `${stem}/page3.png`,
  ]);
  for (const { url } of screenshotSceneDirectory) {
    const picture = await fetchPng(url);
    expect([picture.width, picture.height]).toEqual([160, 90]);
    expect(picture.colors).toBeGreaterThan(10);
  }
});

test("a directory that is omitted is the room's current one, left for the service to know", async () => {
  const empty = { elements: [] };
  const { uuid } = await world.emulator.control.whiteboard.createRoom({
    scenes: { "/deep/one": empty, "/deep/two": empty, "/elsewhere": empty },
  });
  const { screenshotSceneDirectory } = await client.request(ScreenshotSceneDirectoryDocument, {
    input: { roomUuid: uuid, width: 64, height: 48 },
  });

  expect(screenshotSceneDirectory.map(({ key }) => key)).toEqual([
    `room_cover/2811/${uuid}/deep/one.png`,
    `room_cover/2811/${uuid}/deep/two.png`,
  ]);
  expect(call("screenshotSceneDirectory").map(({ body }) => body)).toEqual([{ width: 64, height: 48 }]);
});

test("a directory that holds only directories gives an empty list", async () => {
  const { uuid } = await world.emulator.control.whiteboard.createRoom({
    scenes: { "/a/b/c": { elements: [] } },
  });
  const { screenshotSceneDirectory } = await client.request(ScreenshotSceneDirectoryDocument, {
    input: { roomUuid: uuid, path: "/a", width: 64, height: 48 },
  });

  expect(screenshotSceneDirectory).toEqual([]);
});
