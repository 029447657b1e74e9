import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { askForPicture } from "../support/ask-for-picture.js";
import { startWorld, type World } from "../support/start-world.js";

// An error nobody foresaw: here the clock breaks in the middle of a call.

const SECRET_KEY = "local-secret-key";

let world: World;
let broken = false;

beforeAll(async () => {
  const clock = () => {
    if (broken) throw new TypeError(`the clock fell off the wall, and ${SECRET_KEY} lay behind it`);
    return Date.now();
  };
  world = await startWorld({}, { clock });
});
afterAll(() => world.stop());
beforeEach(() => {
  broken = false;
});

const broke = (requestId: string) => {
  broken = true;
  return askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room }, { "x-request-id": requestId });
};

test("it is told as INTERNAL with the request id and nothing else of it", async () => {
  const { status, data, errors } = await broke("request-4711");

  expect({ status, data }).toEqual({ status: 200, data: null });
  expect(errors).toEqual([
    {
      message: "Something went wrong in this server; its log has it under request id request-4711.",
      locations: [{ line: 2, column: 3 }],
      path: ["screenshotScene"],
      extensions: { code: "INTERNAL", retryable: false, requestId: "request-4711" },
    },
  ]);
});

test("it is in the log in full under the same request id, without the secret it quotes", async () => {
  await broke("request-4712");

  const line = world.gateway.logLines.find((text) => text.includes("request-4712")) ?? "{}";
  expect(JSON.parse(line)).toMatchObject({
    level: 50,
    msg: "unexpected error",
    requestId: "request-4712",
    path: ["screenshotScene"],
    err: {
      type: "TypeError",
      message: "the clock fell off the wall, and [redacted] lay behind it",
      stack: expect.stringContaining("masking.test.ts"),
    },
  });
  expect(line).not.toContain(SECRET_KEY);
});

test("the server goes on", async () => {
  await broke("request-4713");
  broken = false;

  const { errors } = await askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room });
  expect(errors).toEqual([]);
});
