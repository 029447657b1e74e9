import { describe, expect, test } from "vitest";
import { allRights } from "../../../src/auth/rights.js";
import { principalOf } from "../../../src/auth/verify/principal-of.js";
import { rightsOfClaims } from "../../../src/auth/verify/rights-of-claims.js";

const none = { scopes: [], rooms: null, channels: null };

test.each<[string, object, object]>([
  ["nothing", {}, none],
  [
    "scopes in a text, those of other services left out",
    { scope: "openid events:read  whiteboard:screenshot events:read" },
    { ...none, scopes: ["whiteboard:screenshot", "events:read"] },
  ],
  ["no scope but other ones", { scope: "openid Events:Read events:* *" }, none],
  ["an empty text", { scope: "" }, none],
  ["scopes in a list", { scope: ["recordings:read"] }, { ...none, scopes: ["recordings:read"] }],
  ["Entra's text", { scp: "recordings:read" }, { ...none, scopes: ["recordings:read"] }],
  ["Okta's list", { scp: ["recordings:read"] }, { ...none, scopes: ["recordings:read"] }],
  [
    "Auth0's permissions beside the scopes of the sign-in",
    { scope: "openid", permissions: ["recordings:write"] },
    { ...none, scopes: ["recordings:write"] },
  ],
  ["no rooms and no channels", { rooms: [], channels: [] }, { ...none, rooms: [], channels: [] }],
  [
    "patterns, in one order and each once",
    { rooms: ["b", "a*", "b"], channels: ["*"] },
    { ...none, rooms: ["a*", "b"], channels: ["*"] },
  ],
])("a token with %s", (_, claims, rights) => {
  expect(rightsOfClaims({ ...claims })).toEqual(rights);
});

test("all scopes and no lists are the rights of local mode, so that both share the work of a subscription", () => {
  expect(JSON.stringify(rightsOfClaims({ scope: [...allRights.scopes].reverse() }))).toBe(
    JSON.stringify(allRights),
  );
});

describe("a principal", () => {
  test("is the same for the same issuer and subject, and another one otherwise", () => {
    const all = [
      { iss: "a", sub: "b" },
      { iss: "a", sub: "c" },
      { iss: "b", sub: "b" },
      { iss: "ab" },
      { sub: "ab" },
      {},
      { iss: "a" },
    ].map((claims) => principalOf(claims));
    expect(new Set(all).size).toBe(all.length);
    expect(principalOf({ iss: "a", sub: "b", exp: 1, jti: "x" })).toBe(all[0]);
  });

  test("tells nothing of whom it is", () => {
    expect(principalOf({ iss: "https://login.example.com/", sub: "me@example.com" })).toMatch(/^[\w-]{43}$/);
  });
});
