import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, ask } from "../support/ask.js";
import { askForPicture } from "../support/ask-for-picture.js";
import { graphqlLiteral } from "../support/graphql-literal.js";
import { makeToken } from "../support/make-token.js";
import { startWorld, type World } from "../support/start-world.js";

// What the service refuses is told in the same words, and of the same place, however the value got there.

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const told = ({ errors }: Answer) =>
  errors.map(({ message, path, extensions: { requestId: _, ...extensions } }) => ({
    message,
    path,
    extensions,
  }));
const keys = () => world.emulator.describe().whiteboard;
const roomToken = (how: object) => makeToken(keys(), { kind: "room", uuid: world.room, ...how });

test.each<[string, () => Record<string, unknown>, string, string, string]>([
  [
    "a reader's token",
    () => ({ token: roomToken({ role: "2" }) }),
    "token",
    "UPSTREAM_UNAUTHORIZED",
    "The whiteboard service refused the token that was given: token access role reader forbidden.",
  ],
  [
    "an expired token",
    () => ({ token: roomToken({ expireAt: 1_700_000_000_000 }) }),
    "token",
    "UPSTREAM_UNAUTHORIZED",
    "The whiteboard service refused the token that was given: expired token.",
  ],
  [
    "a token of another room",
    () => ({ token: roomToken({ uuid: "f".repeat(32) }) }),
    "token",
    "UPSTREAM_UNAUTHORIZED",
    "The whiteboard service refused the token that was given: token access room forbidden.",
  ],
  [
    "a token signed with another key",
    () => ({ token: makeToken({ ...keys(), secretKey: "other" }, { kind: "sdk" }) }),
    "token",
    "UPSTREAM_UNAUTHORIZED",
    "The whiteboard service refused the token that was given: invalid signature of token.",
  ],
  [
    "an unknown room",
    () => ({ roomUuid: "b".repeat(32) }),
    "roomUuid",
    "NOT_FOUND",
    `There is no whiteboard room ${"b".repeat(32)} in region us-sv: room not found: ${"b".repeat(32)}.`,
  ],
  [
    "the wrong region",
    () => ({ region: "SG" }),
    "roomUuid",
    "NOT_FOUND",
    "There is no whiteboard room d3a0f5c81b6e4c7f9a2d47e05b8c6a11 in region sg: room not found: d3a0f5c81b6e4c7f9a2d47e05b8c6a11.",
  ],
  [
    "an unknown scene",
    () => ({ path: "/nowhere" }),
    "path",
    "NOT_FOUND",
    "The whiteboard room d3a0f5c81b6e4c7f9a2d47e05b8c6a11 has no /nowhere: scene not found: /nowhere.",
  ],
])("%s", async (_, given, field, code, message) => {
  const input = { roomUuid: world.room, width: 64, height: 48, ...given() };
  const variable = await askForPicture(world.gateway.graphqlUrl, input);
  const literal = await ask(
    world.gateway.graphqlUrl,
    `mutation { screenshotScene(input: ${graphqlLiteral(input)}) { url key } }`,
  );

  expect(told(literal)).toMatchObject([
    { message, path: ["screenshotScene"], extensions: { code, inputPath: ["input", field] } },
  ]);
  expect(told(literal)).toEqual(told(variable));
});
