import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ask } from "../support/ask.js";
import { startWorld, type World } from "../support/start-world.js";

// The same checks at the other operations, and at arguments that are missing as a whole.

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(() => world.emulator.control.requests.clear());

const ROOM =
  "query ($uuid: ID!, $region: WhiteboardRegion) { whiteboardRoom(uuid: $uuid, region: $region) { uuid } }";
const DIRECTORY =
  "mutation ($input: ScreenshotSceneDirectoryInput!) { screenshotSceneDirectory(input: $input) { url } }";
const SCENE = "mutation ($input: ScreenshotSceneInput!) { screenshotScene(input: $input) { url } }";
const directory = { roomUuid: "r", width: 64, height: 48 };
const SCENE_PATH = "Expected a path that starts with `/`, such as /init or /lesson/page1.";
const NO_UUID = "uuid must be 1 to 64 letters, digits, hyphens or underscores.";
const TOO_LARGE = "must be a whole number of pixels from 1 to 8192.";

test.each<[string, string, Record<string, unknown>, string[], string]>([
  ["an empty uuid as a variable", ROOM, { uuid: "" }, ["uuid"], NO_UUID],
  ["an empty uuid as a literal", '{ whiteboardRoom(uuid: "") { uuid } }', {}, ["uuid"], NO_UUID],
  ["a uuid that is missing", ROOM, {}, ["uuid"], "uuid: This variable is required."],
  ["a uuid that is null", ROOM, { uuid: null }, ["uuid"], "uuid: This variable must not be null."],
  ["a uuid that is a list", ROOM, { uuid: ["r"] }, ["uuid"], "uuid: Expected an ID, got a list."],
  [
    "an unknown region as a variable",
    ROOM,
    { uuid: "r", region: "MARS" },
    ["region"],
    'region: Value "MARS" does not exist in "WhiteboardRegion" enum.',
  ],
  [
    "an unknown region as a literal",
    '{ whiteboardRoom(uuid: "r", region: MARS) { uuid } }',
    {},
    ["region"],
    'region: Value "MARS" does not exist in "WhiteboardRegion" enum.',
  ],
  [
    "a directory without a slash as a variable",
    'query ($directory: ScenePath) { whiteboardRoom(uuid: "r") { scenes(directory: $directory) } }',
    { directory: "lesson" },
    ["directory"],
    `directory: Expected type "ScenePath". ${SCENE_PATH}`,
  ],
  [
    "a directory without a slash as a literal",
    '{ whiteboardRoom(uuid: "r") { scenes(directory: "lesson") } }',
    {},
    ["directory"],
    `directory: Expected value of type "ScenePath", found a text; ${SCENE_PATH}`,
  ],
  [
    "a directory screenshot that is too wide",
    DIRECTORY,
    { input: { ...directory, width: 1e9 } },
    ["input", "width"],
    `width ${TOO_LARGE}`,
  ],
  [
    "a directory screenshot of a path without a slash",
    DIRECTORY,
    { input: { ...directory, path: "lesson" } },
    ["input", "path"],
    `input.path: Expected type "ScenePath". ${SCENE_PATH}`,
  ],
  ["an input that is null", SCENE, { input: null }, ["input"], "input: This variable must not be null."],
  [
    "an input that is null as a literal",
    "mutation { screenshotScene(input: null) { url } }",
    {},
    ["input"],
    'input: Expected value of type "ScreenshotSceneInput!", found null.',
  ],
  [
    "an input that is a text",
    SCENE,
    { input: "r" },
    ["input"],
    'input: Expected type "ScreenshotSceneInput" to be an object.',
  ],
])(
  "%s is BAD_USER_INPUT, and the service is not asked",
  async (_, document, variables, inputPath, message) => {
    const { data, errors } = await ask(world.gateway.graphqlUrl, document, variables);

    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([
      { message, extensions: { code: "BAD_USER_INPUT", retryable: false, inputPath } },
    ]);
    expect(world.emulator.control.requests.list()).toEqual([]);
  },
);

test("an argument that is left out is told by graphql-js, with its place in the document", async () => {
  const { status, errors } = await ask(world.gateway.graphqlUrl, "mutation { screenshotScene { url } }");

  expect(status).toBe(400);
  expect(errors).toMatchObject([
    {
      message:
        'Field "screenshotScene" argument "input" of type "ScreenshotSceneInput!" is required, but it was not provided.',
      locations: [{ line: 1, column: 12 }],
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    },
  ]);
});

test.each([
  [
    "a number",
    "PositiveInt = 0",
    'Expected value of type "PositiveInt", found 0; Expected a whole number from 1 up.',
  ],
  [
    "a text, which is not repeated",
    'ScenePath = "lesson"',
    `Expected value of type "ScenePath", found a text; ${SCENE_PATH}`,
  ],
  ["a name", "WhiteboardRegion = MARS", 'Value "MARS" does not exist in "WhiteboardRegion" enum.'],
])("the default of a variable that does not fit is told by graphql-js: %s", async (_, variable, message) => {
  const document = `query ($value: ${variable}) { whiteboardRoom(uuid: "r") { uuid } }`;
  const { status, errors } = await ask(world.gateway.graphqlUrl, document);

  expect(status).toBe(400);
  expect(errors[0]).toMatchObject({
    message,
    locations: [{ line: 1, column: expect.any(Number) }],
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  });
});
