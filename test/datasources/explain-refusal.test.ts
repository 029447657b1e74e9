import { describe, expect, test } from "vitest";
import type { ArgumentPaths } from "../../src/datasources/whiteboard/argument-paths.js";
import { explainRefusal } from "../../src/datasources/whiteboard/explain-refusal.js";
import type { ErrorCode } from "../../src/errors/catalogue.js";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";

const at: ArgumentPaths = {
  roomUuid: ["in", "room"],
  path: ["in", "path"],
  width: ["in", "width"],
  height: ["in", "height"],
  token: ["in", "token"],
};
const asked = { roomUuid: "r1", region: "eu" };

function refused(code: ErrorCode, httpStatus: number | null, reason: string): StillgraphError {
  const upstream = { service: "whiteboard", operation: "o", httpStatus, code: null, reason, requestId: null };
  return new StillgraphError(code, "as it was", { upstream });
}

describe("a missing place", () => {
  const room = (reason: string) => `There is no whiteboard room r1 in region eu: ${reason}.`;
  const path = (reason: string, asksFor = "") => `The whiteboard room r1 has no ${asksFor}: ${reason}.`;
  const long = `/room ${"x".repeat(1_000)}`;

  test.each([
    ["room not found: r1", "/p", room, at.roomUuid],
    ["room not found in this path", "/p", room, at.roomUuid],
    ["no such thing", "/p", room, at.roomUuid],
    ["scene not found", "/p", path, at.path],
    ["Scene directory not found", "/p", path, at.path],
    ["the path does not exist", "/p", path, at.path],
    ["scene not found", undefined, room, at.roomUuid],
    ["scene not found: /classroom/page1", "/classroom/page1", path, at.path],
    ["scene /a room/b not found in r1", "/a room/b", path, at.path],
    ["room not found: r1, /scenes/path", "/scenes/path", room, at.roomUuid],
    [`${`scene not found: ${long}`.slice(0, 299)}…`, long, path, at.path],
  ])("told as `%.60s` when asked for the path %.60s", (reason, asksFor, message, inputPath) => {
    const error = refused("UPSTREAM_REJECTED", 404, reason);

    expect(explainRefusal(error, { ...asked, path: asksFor }, at)).toMatchObject({
      code: "NOT_FOUND",
      message: message(reason, asksFor),
      inputPath,
      upstream: error.upstream,
    });
  });
});

test.each([
  [
    "the caller's token",
    "NETLESSROOM_x",
    "The whiteboard service refused the token that was given: expired token.",
    at.token,
  ],
  [
    "the server's own token",
    undefined,
    "The whiteboard service refused this server's own token (expired token); the operator has to check the whiteboard keys.",
    undefined,
  ],
])("a refusal of %s says whose it is", (_, callerToken, message, inputPath) => {
  const error = refused("UPSTREAM_UNAUTHORIZED", 401, "expired token");

  expect(explainRefusal(error, { ...asked, callerToken }, at)).toMatchObject({
    code: "UPSTREAM_UNAUTHORIZED",
    message,
    inputPath,
    upstream: error.upstream,
  });
});

test.each<[string, unknown]>([
  ["a 404 of a proxy, which has no message", refused("UPSTREAM_REJECTED", 404, "HTTP 404 without a message")],
  ["a bad request", refused("UPSTREAM_REJECTED", 400, "scene not found")],
  ["a failure", refused("UPSTREAM_UNAVAILABLE", 500, "room not found")],
  ["no answer", refused("UPSTREAM_TIMEOUT", null, "no answer in time")],
  ["a refusal of our own", new StillgraphError("BAD_USER_INPUT", "no")],
  ["an error nobody foresaw", new TypeError("oops")],
  ["no error", "text"],
])("%s passes through as it is", (_, error) => {
  expect(explainRefusal(error, { ...asked, path: "/p", callerToken: "t" }, at)).toBe(error);
});
