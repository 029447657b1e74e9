import { expect, test } from "vitest";
import { StillgraphError } from "../../../src/errors/stillgraph-error.js";
import { readCallbackTarget } from "../../../src/transports/router-callback/read-callback-target.js";

const allowed = new Set(["http://router.internal:4001", "https://router.example.com"]);
const asked = {
  callbackUrl: "http://router.internal:4001/callback/c4a9d1b8",
  subscriptionId: "c4a9d1b8",
  verifier: "XXX",
  heartbeatIntervalMs: 5_000,
};

/** The error that reading it throws. */
function refusalOf(extension: unknown, origins: ReadonlySet<string> = allowed): StillgraphError {
  try {
    readCallbackTarget(extension, origins);
  } catch (error) {
    if (error instanceof StillgraphError) return error;
    throw error;
  }
  throw new Error("it was taken");
}

test("what a router asks for is read as it stands", () => {
  const target = readCallbackTarget(asked, allowed);

  expect(target).toEqual({
    url: new URL(asked.callbackUrl),
    id: "c4a9d1b8",
    verifier: "XXX",
    heartbeatIntervalMs: 5_000,
  });
});

test.each([
  ["no heartbeat", 0, 0],
  ["the shortest heartbeat", 1_000, 1_000],
  ["a heartbeat of a day", 86_400_000, 86_400_000],
  ["nothing about heartbeats, which means 5 s", undefined, 5_000],
])("a router may ask for %s", (_, heartbeatIntervalMs, expected) => {
  expect(readCallbackTarget({ ...asked, heartbeatIntervalMs }, allowed).heartbeatIntervalMs).toBe(expected);
});

test("a default port in the address is the same origin", () => {
  const callbackUrl = "https://router.example.com:443/callback/1";

  expect(readCallbackTarget({ ...asked, callbackUrl }, allowed).url.origin).toBe(
    "https://router.example.com",
  );
});

test.each([
  ["nothing", null, []],
  ["a text", "http://router.internal:4001", []],
  ["a list", [asked], []],
  ["no address", { ...asked, callbackUrl: undefined }, ["callbackUrl"]],
  ["an address that is no text", { ...asked, callbackUrl: 7 }, ["callbackUrl"]],
  ["a path for an address", { ...asked, callbackUrl: "/callback/1" }, ["callbackUrl"]],
  ["a file for an address", { ...asked, callbackUrl: "file:///etc/passwd" }, ["callbackUrl"]],
  [
    "an address of 3,000 characters",
    { ...asked, callbackUrl: `${asked.callbackUrl}${"x".repeat(3_000)}` },
    ["callbackUrl"],
  ],
  ["no id", { ...asked, subscriptionId: undefined }, ["subscriptionId"]],
  ["an empty id", { ...asked, subscriptionId: "" }, ["subscriptionId"]],
  ["no verifier", { ...asked, verifier: undefined }, ["verifier"]],
  ["an object for a verifier", { ...asked, verifier: {} }, ["verifier"]],
  ["a heartbeat every millisecond", { ...asked, heartbeatIntervalMs: 1 }, ["heartbeatIntervalMs"]],
  ["a heartbeat just too short", { ...asked, heartbeatIntervalMs: 999 }, ["heartbeatIntervalMs"]],
  ["a negative heartbeat", { ...asked, heartbeatIntervalMs: -5_000 }, ["heartbeatIntervalMs"]],
  ["a heartbeat with a fraction", { ...asked, heartbeatIntervalMs: 1_000.5 }, ["heartbeatIntervalMs"]],
  ["a heartbeat in words", { ...asked, heartbeatIntervalMs: "5s" }, ["heartbeatIntervalMs"]],
])("%s is refused with the path of what is wrong", (_, extension, path) => {
  expect(refusalOf(extension)).toMatchObject({
    code: "BAD_USER_INPUT",
    inputPath: ["extensions", "subscription", ...path],
  });
});

test.each([
  ["another host", "http://169.254.169.254/latest/meta-data"],
  ["another port of an allowed host", "http://router.internal:22/callback/1"],
  ["another scheme of an allowed host", "https://router.internal:4001/callback/1"],
  ["a host that begins like an allowed one", "https://router.example.com.evil.example/callback/1"],
  ["an allowed host as a user name", "https://router.example.com@evil.example/callback/1"],
  ["an allowed origin with a user name", "https://router:pass@router.example.com/callback/1"],
  ["a host below an allowed one", "https://a.router.example.com/callback/1"],
  ["an allowed host with a dot at its end", "https://router.example.com./callback/1"],
  ["a host that looks like an allowed one", "https://rоuter.example.com/callback/1"],
  ["this machine over IPv6", "http://[::1]:4001/callback/1"],
  ["the address of a cloud's keys as a number", "http://2852039166/callback/1"],
  ["the same inside an IPv6 address", "http://[::ffff:169.254.169.254]/callback/1"],
  ["an allowed host behind a backslash", "https://evil.example\\@router.example.com/callback/1"],
])("%s is not called", (_, callbackUrl) => {
  expect(refusalOf({ ...asked, callbackUrl })).toMatchObject({
    code: "BAD_USER_INPUT",
    inputPath: ["extensions", "subscription", "callbackUrl"],
  });
});

test("an origin that is not allowed and a protocol that is off name the setting", () => {
  const elsewhere = refusalOf({ ...asked, callbackUrl: "http://elsewhere.example/callback" });
  const off = refusalOf(asked, new Set());

  expect(elsewhere.message).toContain("SUBSCRIPTION_CALLBACK_ORIGINS");
  expect(off).toMatchObject({
    code: "NOT_CONFIGURED",
    message: expect.stringContaining("SUBSCRIPTION_CALLBACK_ORIGINS"),
  });
});

test("no refusal repeats the verifier", () => {
  const verifier = "secret-verifier";
  const refusals = [
    refusalOf({ ...asked, verifier, callbackUrl: "http://elsewhere.example/callback" }),
    refusalOf({ ...asked, verifier, heartbeatIntervalMs: 1 }),
    refusalOf({ ...asked, verifier: [verifier] }),
    refusalOf({ ...asked, verifier }, new Set()),
  ];

  for (const { message } of refusals) expect(message).not.toContain(verifier);
});
