import { readFile } from "node:fs/promises";
import { parse } from "graphql";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withoutAccessDirectives } from "../../src/schema/without-access-directives.js";
import { ask } from "../support/ask.js";
import { startWorld, type World } from "../support/start-world.js";
import { composeSupergraph } from "./support/compose-supergraph.js";
import { lessonsTypeDefs } from "./support/lessons-type-defs.js";
import { type Lessons, startLessons } from "./support/start-lessons.js";
import { type Supergraph, startSupergraph } from "./support/start-supergraph.js";

const UNKNOWN_ROOM = "0123456789abcdef0123456789abcdef";
const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on WhiteboardRoom { uuid region } }
}`;

let world: World;
let lessons: Lessons;
let supergraph: Supergraph;

beforeAll(async () => {
  world = await startWorld();
  lessons = await startLessons([
    { id: "geometry", board: { uuid: world.room } },
    { id: "algebra", board: { uuid: world.room } },
    { id: "cancelled", board: { uuid: UNKNOWN_ROOM } },
  ]);
  const { supergraphSdl } = composeSupergraph([
    {
      name: "stillgraph",
      url: world.gateway.graphqlUrl,
      typeDefs: parse(withoutAccessDirectives(await committedSchema())),
    },
    { name: "lessons", url: lessons.url, typeDefs: lessonsTypeDefs },
  ]);
  supergraph = await startSupergraph(supergraphSdl);
});

afterAll(async () => {
  await supergraph.stop();
  await lessons.stop();
  await world.stop();
});

beforeEach(() => world.emulator.control.requests.clear());

test("Apollo's gateway answers a query that spans lessons and their rooms", async () => {
  const sentBefore = supergraph.fetches.length;

  const { data, errors } = await ask(
    supergraph.url,
    `{ lessons { id board { uuid region scenes(directory: "/lesson") } } }`,
  );

  expect(errors).toEqual([]);
  const board = {
    uuid: world.room,
    region: "US_SV",
    scenes: ["/lesson/page1", "/lesson/page2", "/lesson/page3"],
  };
  expect(data).toEqual({
    lessons: [
      { id: "geometry", board },
      { id: "algebra", board },
      { id: "cancelled", board: null },
    ],
  });
  const fetches = supergraph.fetches.slice(sentBefore);
  expect(fetches.map(({ subgraph }) => subgraph)).toEqual(["lessons", "stillgraph"]);
  expect(fetches[1]?.query).toContain("_entities");
  expect(upstreamCalls()).toEqual({ getRoom: 2, listScenes: 1 });
});

test("Apollo's gateway hands a screenshot mutation through, room included", async () => {
  const { data, errors } = await ask(
    supergraph.url,
    `mutation ($input: ScreenshotSceneInput!) {
      screenshotScene(input: $input) { url bucket room { uuid region } }
    }`,
    { input: { roomUuid: world.room, width: 64, height: 36, path: "/lesson/page1" } },
  );

  expect(errors).toEqual([]);
  expect(data).toEqual({
    screenshotScene: {
      url: expect.stringContaining("/lesson/page1.png"),
      bucket: world.emulator.describe().storage.bucket,
      room: { uuid: world.room, region: "US_SV" },
    },
  });
});

test("a refusal reaches the gateway's client with its code, path and what the whiteboard service said", async () => {
  const { data, errors } = await ask(supergraph.url, `{ whiteboardRoom(uuid: "${UNKNOWN_ROOM}") { uuid } }`);

  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({
    path: ["whiteboardRoom"],
    extensions: {
      code: "NOT_FOUND",
      inputPath: ["uuid"],
      serviceName: "stillgraph",
      upstream: { httpStatus: 404 },
    },
  });
});

test("_entities gives a known room, null for an unknown one, and asks once for duplicates", async () => {
  const { data, errors } = await entities(...[world.room, UNKNOWN_ROOM, world.room, UNKNOWN_ROOM].map(room));

  expect(errors).toEqual([]);
  const known = { uuid: world.room, region: "US_SV" };
  expect(data).toEqual({ _entities: [known, null, known, null] });
  expect(upstreamCalls()).toEqual({ getRoom: 2 });
});

test("_entities asks again in the next operation", async () => {
  await entities(room(world.room));
  await entities(room(world.room));

  expect(upstreamCalls()).toEqual({ getRoom: 2 });
});

test.each([
  ["without its key", { __typename: "WhiteboardRoom" }],
  ["with a key that is no uuid", { __typename: "WhiteboardRoom", uuid: "../rooms" }],
])("_entities refuses a room %s, keeps the others and asks nobody about it", async (_, wrong) => {
  const { data, errors } = await entities(wrong, room(world.room));

  expect(data).toEqual({ _entities: [null, { uuid: world.room, region: "US_SV" }] });
  expect(errors).toMatchObject([
    { path: ["_entities", 0], extensions: { code: "BAD_USER_INPUT", inputPath: ["uuid"] } },
  ]);
  expect(upstreamCalls()).toEqual({ getRoom: 1 });
});

test.each([
  ["a type of another subgraph", { __typename: "Lesson", id: "geometry" }],
  ["a type without a key", { __typename: "SceneScreenshot", key: "picture.png" }],
  ["an object without a type", { uuid: "0123456789abcdef0123456789abcdef" }],
  ["a text", "WhiteboardRoom"],
])("_entities refuses %s as wrong input, as a variable and written out", async (_, wrong) => {
  const byVariable = await entities(room(world.room), wrong);
  const literal = typeof wrong === "string" ? `"${wrong}"` : inGraphql(wrong);
  const writtenOut = await ask(
    world.gateway.graphqlUrl,
    `{ _entities(representations: [{ __typename: "WhiteboardRoom", uuid: "${world.room}" }, ${literal}]) { __typename } }`,
  );

  for (const { status, data, errors } of [byVariable, writtenOut]) {
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining("entity of this subgraph: WhiteboardRoom"),
        extensions: { code: "BAD_USER_INPUT", inputPath: ["representations", 1] },
      },
    ]);
  }
  expect(upstreamCalls()).toEqual({});
});

test("_service answers the committed schema", async () => {
  const { data } = await ask(world.gateway.graphqlUrl, "{ _service { sdl } }");

  expect(data).toEqual({ _service: { sdl: await committedSchema() } });
});

const room = (uuid: string) => ({ __typename: "WhiteboardRoom", uuid });

function entities(...representations: readonly unknown[]) {
  return ask(world.gateway.graphqlUrl, ENTITIES, { representations });
}

/** A flat object of texts as a GraphQL literal. */
function inGraphql(value: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(value)
    .map(([name, text]) => `${name}: "${text}"`)
    .join(", ")} }`;
}

/** How often each call of the whiteboard service was made since the test began. */
function upstreamCalls(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { operation } of world.emulator.control.requests.list()) {
    counts[operation] = (counts[operation] ?? 0) + 1;
  }
  return counts;
}

function committedSchema(): Promise<string> {
  return readFile("schema.graphql", "utf8");
}
