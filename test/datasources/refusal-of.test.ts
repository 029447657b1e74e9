import { expect, test } from "vitest";
import type { NoReply, Outcome } from "../../src/datasources/http/outcome.js";
import { refusalOf } from "../../src/datasources/http/refusal-of.js";

const sent = { service: "whiteboard", operation: "getRoom", secrets: ["s3cr3t"] };
const reply = (status: number, text: string, headers = {}): Outcome => ({
  kind: "reply",
  status,
  headers,
  text,
});

test.each([
  [400, "UPSTREAM_REJECTED"],
  [401, "UPSTREAM_UNAUTHORIZED"],
  [403, "UPSTREAM_UNAUTHORIZED"],
  [404, "UPSTREAM_REJECTED"],
  [429, "UPSTREAM_RATE_LIMITED"],
  [500, "UPSTREAM_UNAVAILABLE"],
  [503, "UPSTREAM_UNAVAILABLE"],
  [504, "UPSTREAM_TIMEOUT"],
  [200, "UPSTREAM_REJECTED"],
  [302, "UPSTREAM_REJECTED"],
])("status %i is %s", (httpStatus, code) => {
  expect(refusalOf(reply(httpStatus, '{"message":"why"}'), sent)).toEqual({
    code,
    upstream: {
      service: "whiteboard",
      operation: "getRoom",
      httpStatus,
      code: null,
      reason: "why",
      requestId: null,
    },
  });
});

test.each<[NoReply["trouble"], string, string]>([
  ["network", "UPSTREAM_UNAVAILABLE", "the connection failed"],
  ["timeout", "UPSTREAM_TIMEOUT", "no answer in time"],
  ["tooLarge", "UPSTREAM_REJECTED", "the answer is larger than this server reads"],
  ["circuitOpen", "UPSTREAM_UNAVAILABLE", "it failed too often just now; calls are held back for a moment"],
])("no answer because of %s is %s and never tells the cause's own words", (trouble, code, reason) => {
  const cause = new Error("connect ECONNREFUSED 10.0.0.7:443 with s3cr3t");

  expect(refusalOf({ kind: "none", trouble, cause }, sent)).toEqual({
    code,
    upstream: {
      service: "whiteboard",
      operation: "getRoom",
      httpStatus: null,
      code: null,
      reason,
      requestId: null,
    },
  });
});

test.each([
  ["no JSON", "<html>"],
  ["nothing", ""],
  ["a text", '"why"'],
  ["null", "null"],
  ["a list", "[]"],
  ["an object without message", '{"error":"why"}'],
  ["a message that is no text", '{"message":{"why":1}}'],
  ["an empty message", '{"message":""}'],
])("a body that is %s has no reason to hand on", (_, text) => {
  expect(refusalOf(reply(400, text), sent).upstream.reason).toBe("HTTP 400 without a message");
});

test("reason and request id are cleaned of what was sent", () => {
  const { upstream } = refusalOf(
    reply(400, '{"message":"not s3cr3t"}', { "x-request-id": "id-s3cr3t" }),
    sent,
  );

  expect(upstream).toMatchObject({ reason: "not [redacted]", requestId: "id-[redacted]" });
});
