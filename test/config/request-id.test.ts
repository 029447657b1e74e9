import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { requestIdOf } from "../../src/server/request-id.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function idFor(given: string | undefined): string {
  const request = new IncomingMessage(new Socket());
  if (given !== undefined) request.headers["x-request-id"] = given;
  return requestIdOf(request);
}

test.each(["12345678", "a".repeat(64), "trace_01.AB-cd"])("the caller's %s is kept", (given) => {
  expect(idFor(given)).toBe(given);
});

test.each([
  ["missing", undefined],
  ["too short", "1234567"],
  ["too long", "a".repeat(65)],
  ["with a space", "1234 5678"],
  ["with a line break", "12345678\nlevel=50"],
  ["with markup", '12345678"}'],
  ["a token", "NETLESSROOM_YWs9dGVzdA"],
])("one that is %s is replaced by a UUID", (_, given) => {
  expect(idFor(given)).toMatch(UUID);
});
