import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanReason } from "../../src/datasources/http/clean-reason.js";

test.each([
  ["plain words", "room not found", [], "room not found"],
  ["white space around", "  room not found\n", [], "room not found"],
  ["line breaks and control characters", "one\r\ntwo\u0000three", [], "one two three"],
  ["a secret that was sent", "bad key s3cr3t, s3cr3t!", ["s3cr3t"], "bad key [redacted], [redacted]!"],
  ["an empty secret", "fine", [""], "fine"],
  ["an SDK token", "bad NETLESSSDK_YWs9-x_y=", [], "bad [redacted]"],
  ["a room token", "NETLESSROOM_YWs9 is bad", [], "[redacted] is bad"],
  ["a task token", "(NETLESSTASK_YWs9)", [], "([redacted])"],
  ["a bearer credential", "got Bearer abc.def-123 instead", [], "got [redacted] instead"],
  ["a basic credential", "got Basic dXNlcjpwYXNz", [], "got [redacted]"],
  ["300 characters", "x".repeat(300), [], "x".repeat(300)],
  ["301 characters", "x".repeat(301), [], `${"x".repeat(299)}…`],
])("%s", (_, text, secrets, clean) => {
  expect(cleanReason(text, secrets)).toBe(clean);
});

test("no secret that was sent ever comes through, whatever stands around it", () => {
  // A secret as this server sends them: a token, or a key of some length.
  const secrets = fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/);
  fc.assert(
    fc.property(secrets, fc.array(fc.string()), (secret, words) => {
      expect(cleanReason(words.join(secret), [secret])).not.toContain(secret);
    }),
  );
});

test("a secret does not come through in the half that a cut leaves of it", () => {
  const secret = "k".repeat(40);
  fc.assert(
    fc.property(fc.integer({ min: 260, max: 300 }), (before) => {
      expect(cleanReason("x".repeat(before) + secret, [secret])).not.toContain("kkk");
    }),
  );
});

test("what comes out is one line of at most 300 characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 1_000 }), (text) => {
      const clean = cleanReason(text, []);
      expect(clean.length).toBeLessThanOrEqual(300);
      expect(clean).not.toMatch(/\p{Cc}/u);
    }),
  );
});
