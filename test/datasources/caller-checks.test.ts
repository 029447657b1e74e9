import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCallerToken } from "../../src/datasources/whiteboard/check-caller-token.js";
import { checkPixels } from "../../src/datasources/whiteboard/check-pixels.js";
import { checkRoomUuid } from "../../src/datasources/whiteboard/check-room-uuid.js";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";

/** The refusal, or null where the check lets a value pass. */
function refusal(check: () => void): StillgraphError | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof StillgraphError) return error;
    throw error;
  }
}

describe("checkPixels", () => {
  test.each([1, 2, 640, 8_192])("takes %d", (pixels) => {
    expect(refusal(() => checkPixels(pixels, 8_192, ["input", "width"]))).toBeNull();
  });

  test.each([0, -1, 1.5, 8_193, 1e9, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d", (pixels) => {
    expect(refusal(() => checkPixels(pixels, 8_192, ["input", "width"]))).toMatchObject({
      code: "BAD_USER_INPUT",
      message: "width must be a whole number of pixels from 1 to 8192.",
      inputPath: ["input", "width"],
    });
  });
});

describe("checkRoomUuid", () => {
  test.each(["d3a0f5c81b6e4c7f9a2d47e05b8c6a11", "a", "A-b_9", "x".repeat(64)])("takes %s", (uuid) => {
    expect(refusal(() => checkRoomUuid(uuid, ["uuid"]))).toBeNull();
  });

  test.each(["", " ", "a b", "a/b", "..", "a?b", "a#b", "a%2Fb", "ä", "a\nb", "x".repeat(65)])(
    "refuses %j",
    (uuid) => {
      expect(refusal(() => checkRoomUuid(uuid, ["uuid"]))).toMatchObject({
        code: "BAD_USER_INPUT",
        message: "uuid must be 1 to 64 letters, digits, hyphens or underscores.",
        inputPath: ["uuid"],
      });
    },
  );

  test("lets nothing pass that would change the address it becomes a part of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (uuid) => {
        if (refusal(() => checkRoomUuid(uuid, ["uuid"])) !== null) return;
        expect(new URL(`https://a.example/v5/rooms/${uuid}/scenes`).pathname).toBe(
          `/v5/rooms/${uuid}/scenes`,
        );
      }),
    );
  });
});

describe("checkCallerToken", () => {
  test.each(["NETLESSROOM_YWs9", "NETLESSSDK_a-b_c=", `NETLESSROOM_${"x".repeat(4_096)}`])(
    "takes %.40s",
    (token) => {
      expect(refusal(() => checkCallerToken(token, ["input", "token"]))).toBeNull();
    },
  );

  test.each([
    "",
    "YWs9",
    "NETLESSROOM_",
    "NETLESSTASK_YWs9",
    "netlessroom_YWs9",
    " NETLESSROOM_YWs9",
    "NETLESSROOM_YWs9\r\nx: y",
    "NETLESSROOM_YWs9\n",
    `NETLESSROOM_${"x".repeat(4_097)}`,
  ])("refuses %.40j without repeating it", (token) => {
    expect(refusal(() => checkCallerToken(token, ["input", "token"]))).toMatchObject({
      code: "BAD_USER_INPUT",
      message: "token must be a room token (NETLESSROOM_…) or an SDK token (NETLESSSDK_…).",
      inputPath: ["input", "token"],
    });
  });
});
