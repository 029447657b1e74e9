import { expect, test } from "vitest";
import { verifyToken } from "../../emulator/whiteboard/tokens/verify-token.js";
import { Secret } from "../../src/config/secret.js";
import { SdkTokenSource } from "../../src/datasources/whiteboard/sdk-token-source.js";

const keys = { accessKey: "ak", secretKey: "sk" };
const START = Date.parse("2026-11-21T12:00:00Z");
const MINUTE = 60_000;

/** A source whose clock the test turns and whose nonces count. */
function source() {
  const time = { now: START };
  let nonces = 0;
  const tokens = new SdkTokenSource(
    { kind: "keys", accessKey: keys.accessKey, secretKey: new Secret(keys.secretKey) },
    () => time.now,
    () => `nonce-${++nonces}`,
  );
  return { time, tokens };
}

test("a token is a writer's, the least that may take screenshots", () => {
  const { tokens } = source();

  expect(verifyToken(tokens.current(), keys, START)).toEqual({ kind: "sdk", role: "writer", uuid: null });
});

test("a token lives ten minutes and no longer", () => {
  const token = source().tokens.current();

  expect(verifyToken(token, keys, START + 10 * MINUTE - 1)).toMatchObject({ kind: "sdk" });
  expect(() => verifyToken(token, keys, START + 10 * MINUTE)).toThrow("expired token");
});

test.each([
  ["at once", 0, true],
  ["a moment before three minutes are left", 7 * MINUTE - 1, true],
  ["when three minutes are left", 7 * MINUTE, false],
  ["long after its end", 60 * MINUTE, false],
])("asked again %s, the token is the same: %s", (_, later, same) => {
  const { time, tokens } = source();
  const first = tokens.current();
  time.now += later;

  expect(tokens.current() === first).toBe(same);
});

test("at any minute of a day the token that is handed out is good for three minutes more", () => {
  const { time, tokens } = source();
  for (let minute = 0; minute < 24 * 60; minute++) {
    time.now = START + minute * MINUTE;
    expect(() => verifyToken(tokens.current(), keys, time.now + 3 * MINUTE - 1)).not.toThrow();
  }
});

test("a ready-made token of the operator is handed out as it is", () => {
  const tokens = new SdkTokenSource(
    { kind: "sdkToken", token: new Secret("NETLESSSDK_made-elsewhere") },
    () => START,
    () => expect.unreachable("nothing is signed"),
  );

  expect(tokens.current()).toBe("NETLESSSDK_made-elsewhere");
});
