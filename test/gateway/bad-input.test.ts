import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask } from "../support/ask.js";
import { askForPicture } from "../support/ask-for-picture.js";
import { startWorld, type World } from "../support/start-world.js";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(() => world.emulator.control.requests.clear());

const WHOLE_NUMBER = "Expected a whole number from 1 up.";
const SCENE_PATH = "Expected a path that starts with `/`, such as /init or /lesson/page1.";
const TOO_LARGE = "must be a whole number of pixels from 1 to 8192.";
const NO_UUID = "roomUuid must be 1 to 64 letters, digits, hyphens or underscores.";
const NO_TOKEN = "token must be a room token (NETLESSROOM_…) or an SDK token (NETLESSSDK_…).";

interface BadInput {
  readonly what: string;
  readonly field: string;
  /** As JSON in the variables; undefined leaves the field out. */
  readonly value: unknown;
  /** As text in the document; empty leaves the field out. */
  readonly literal: string;
  /** What the error says where the value came as a variable, and as a literal. */
  readonly said: string;
  readonly saidOfLiteral?: string;
  /** Where it points, when not at the field. */
  readonly at?: readonly string[];
  readonly atLiteral?: readonly string[];
}

const cases: readonly BadInput[] = [
  ...["width", "height"].flatMap((field) => [
    ...[
      { what: "zero", value: 0, literal: "0" },
      { what: "negative", value: -1, literal: "-1" },
      { what: "fractional", value: 1.5, literal: "1.5" },
      { what: "a text", value: "640", literal: '"640"', found: "a text" },
      { what: "a boolean", value: true, literal: "true" },
    ].map((size) => ({
      ...size,
      field,
      said: `Expected type "PositiveInt". ${WHOLE_NUMBER}`,
      saidOfLiteral: `Expected value of type "PositiveInt!", found ${"found" in size ? size.found : size.literal}; ${WHOLE_NUMBER}`,
    })),
    { what: "a billion", field, value: 1e9, literal: "1000000000", said: `${field} ${TOO_LARGE}` },
    { what: "one above the bound", field, value: 8193, literal: "8193", said: `${field} ${TOO_LARGE}` },
    {
      what: "null",
      field,
      value: null,
      literal: "null",
      said: 'Expected non-nullable type "PositiveInt!" not to be null.',
      saidOfLiteral: 'Expected value of type "PositiveInt!", found null.',
    },
    {
      what: "left out",
      field,
      value: undefined,
      literal: "",
      said: `Field "${field}" of required type "PositiveInt!" was not provided.`,
      saidOfLiteral: `Field "ScreenshotSceneInput.${field}" of required type "PositiveInt!" was not provided.`,
      at: ["input"],
      atLiteral: ["input"],
    },
  ]),
  ...[
    { what: "without a slash", value: "init", literal: '"init"', found: "a text" },
    { what: "empty", value: "", literal: '""', found: "a text" },
    { what: "a number", value: 5, literal: "5", found: "5" },
  ].map((path) => ({
    ...path,
    field: "path",
    said: `Expected type "ScenePath". ${SCENE_PATH}`,
    saidOfLiteral: `Expected value of type "ScenePath", found ${path.found}; ${SCENE_PATH}`,
  })),
  {
    what: "with a line break",
    field: "path",
    value: "/a\nb",
    literal: '"/a\\nb"',
    said: 'Expected type "ScenePath". Expected a path without control characters.',
    saidOfLiteral:
      'Expected value of type "ScenePath", found a text; Expected a path without control characters.',
  },
  { what: "empty", field: "roomUuid", value: "", literal: '""', said: NO_UUID },
  { what: "a way out of its URL", field: "roomUuid", value: "a/../b", literal: '"a/../b"', said: NO_UUID },
  { what: "with a query", field: "roomUuid", value: "a?b=c", literal: '"a?b=c"', said: NO_UUID },
  {
    what: "null",
    field: "roomUuid",
    value: null,
    literal: "null",
    said: 'Expected non-nullable type "ID!" not to be null.',
    saidOfLiteral: 'Expected value of type "ID!", found null.',
  },
  {
    what: "unknown",
    field: "region",
    value: "MARS",
    literal: "MARS",
    said: 'Value "MARS" does not exist in "WhiteboardRegion" enum.',
  },
  {
    what: "in the service's spelling",
    field: "region",
    value: "us-sv",
    literal: '"us-sv"',
    said: 'Value "us-sv" does not exist in "WhiteboardRegion" enum. Did you mean the enum value "US_SV"?',
    saidOfLiteral:
      'Enum "WhiteboardRegion" cannot represent non-enum value: "us-sv". Did you mean the enum value "US_SV"?',
  },
  { what: "no token at all", field: "token", value: "let me in", literal: '"let me in"', said: NO_TOKEN },
  { what: "empty", field: "token", value: "", literal: '""', said: NO_TOKEN },
  {
    what: "for another kind of task",
    field: "token",
    value: "NETLESSTASK_YWs9",
    literal: '"NETLESSTASK_YWs9"',
    said: NO_TOKEN,
  },
  {
    what: "with a line break for the header",
    field: "token",
    value: "NETLESSROOM_a\r\nregion: eu",
    literal: '"NETLESSROOM_a\\r\\nregion: eu"',
    said: NO_TOKEN,
  },
  {
    what: "a field that does not exist",
    field: "colour",
    value: 1,
    literal: "1",
    said: 'Field "colour" is not defined by type "ScreenshotSceneInput".',
    at: ["input"],
    atLiteral: ["input", "colour"],
  },
];

/** What the error says; refusals made before the resolver are told after their path. */
const told = (said: string, path: readonly string[]) =>
  [NO_UUID, NO_TOKEN].includes(said) || said.endsWith(TOO_LARGE) ? said : `${path.join(".")}: ${said}`;

describe.each(cases)(
  "$field $what",
  ({ field, value, literal, said, saidOfLiteral = said, at, atLiteral }) => {
    test("is refused as a variable, and the service is not asked", async () => {
      const { data, errors } = await askForPicture(world.gateway.graphqlUrl, {
        roomUuid: world.room,
        [field]: value,
      });

      const inputPath = at ?? ["input", field];
      expect(data ?? null).toBeNull();
      expect(errors).toMatchObject([
        {
          message: told(said, inputPath),
          extensions: { code: "BAD_USER_INPUT", retryable: false, inputPath },
        },
      ]);
      expect(world.emulator.control.requests.list()).toEqual([]);
    });

    test("is refused as a literal, and the service is not asked", async () => {
      const fields = { roomUuid: `"${world.room}"`, width: "64", height: "48", [field]: literal };
      const written = Object.entries(fields).flatMap(([name, text]) =>
        text === "" ? [] : [`${name}: ${text}`],
      );
      const { data, errors } = await ask(
        world.gateway.graphqlUrl,
        `mutation { screenshotScene(input: { ${written.join(", ")} }) { url } }`,
      );

      const inputPath = atLiteral ?? ["input", field];
      expect(data ?? null).toBeNull();
      expect(errors).toMatchObject([
        {
          message: told(saidOfLiteral, inputPath),
          extensions: { code: "BAD_USER_INPUT", retryable: false, inputPath },
        },
      ]);
      expect(world.emulator.control.requests.list()).toEqual([]);
    });
  },
);

test("several wrong fields are told at once, each with its path", async () => {
  const { status, errors } = await askForPicture(world.gateway.graphqlUrl, {
    roomUuid: world.room,
    width: 0,
    height: "tall",
    path: "init",
  });

  expect(status).toBe(400);
  expect(errors.map(({ extensions }) => extensions.inputPath)).toEqual([
    ["input", "width"],
    ["input", "height"],
    ["input", "path"],
  ]);
});

test("a missing variable is told by its name", async () => {
  const { status, errors } = await ask(
    world.gateway.graphqlUrl,
    "mutation ($input: ScreenshotSceneInput!) { screenshotScene(input: $input) { url } }",
  );

  expect(status).toBe(400);
  expect(errors).toMatchObject([
    {
      message: "input: This variable is required.",
      extensions: { code: "BAD_USER_INPUT", inputPath: ["input"] },
    },
  ]);
});

test("the bound on a picture's size is a setting", async () => {
  const small = await startWorld({ SCREENSHOT_MAX_PIXELS: "100" });
  try {
    const { errors } = await askForPicture(small.gateway.graphqlUrl, { roomUuid: small.room, width: 101 });
    expect(errors).toMatchObject([{ message: "width must be a whole number of pixels from 1 to 100." }]);

    const { data } = await askForPicture(small.gateway.graphqlUrl, { roomUuid: small.room, width: 100 });
    expect(data).not.toBeNull();
  } finally {
    await small.stop();
  }
});
