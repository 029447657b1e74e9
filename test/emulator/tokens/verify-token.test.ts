import { describe, expect, it } from "vitest";
import { issueToken } from "../../../emulator/whiteboard/tokens/issue-token.js";
import { parseToken } from "../../../emulator/whiteboard/tokens/parse-token.js";
import { signToken } from "../../../emulator/whiteboard/tokens/sign-token.js";
import { verifyToken } from "../../../emulator/whiteboard/tokens/verify-token.js";

const keys = { accessKey: "ak", secretKey: "sk" };
const NOW = 1_795_290_000_000;
const issue = { kind: "room", role: "writer", uuid: "u", lifespan: 1000, now: NOW, nonceDigits: 7 } as const;
const sign = (fields: Record<string, string>, secret = "sk") => signToken("room", fields, secret);

describe("verifyToken", () => {
  it("knows a token it issued, until the millisecond it expires", () => {
    const token = issueToken(keys, issue);
    expect(verifyToken(token, keys, NOW)).toEqual({ kind: "room", role: "writer", uuid: "u" });
    expect(verifyToken(token, keys, NOW + 999)).toMatchObject({ role: "writer" });
    expect(() => verifyToken(token, keys, NOW + 1000)).toThrow("expired token");
  });

  it("issues with a numeric nonce, and without expiry when the lifespan is 0", () => {
    const fields = parseToken(issueToken(keys, { ...issue, lifespan: 0 }))?.fields;
    expect(fields).toMatchObject({ nonce: `${NOW}07`, role: "1" });
    expect(fields).not.toHaveProperty("expireAt");
    expect(verifyToken(issueToken(keys, { ...issue, lifespan: 0 }), keys, NOW * 2)).toMatchObject({
      uuid: "u",
    });
  });

  const good = { ak: "ak", nonce: "1", role: "0", uuid: "u" };
  it.each([
    ["no token", undefined, "invalid format of token"],
    ["a word", "hello", "invalid format of token"],
    ["another secret key", sign(good, "other"), "invalid signature of token"],
    ["an unknown access key", sign({ ...good, ak: "stranger" }), "invalid signature of token"],
    ["a role that does not exist", sign({ ...good, role: "9" }), "invalid format of token"],
    ["a room token without a room", sign({ ak: "ak", nonce: "1", role: "0" }), "invalid format of token"],
    ["an expiry that is no number", sign({ ...good, expireAt: "soon" }), "expired token"],
    [
      "a forged one that is expired as well",
      sign({ ...good, expireAt: "1" }, "no"),
      "invalid signature of token",
    ],
  ])("refuses %s with 401", (_name, token, message) => {
    expect(() => verifyToken(token, keys, NOW)).toThrow(expect.objectContaining({ status: 401, message }));
  });

  it("refuses a token one of whose fields was changed after signing", () => {
    const token = issueToken(keys, issue);
    const query = Buffer.from(token.slice("NETLESSROOM_".length), "base64url").toString();
    const forged = `NETLESSROOM_${Buffer.from(query.replace("role=1", "role=0")).toString("base64url")}`;
    expect(() => verifyToken(forged, keys, NOW)).toThrow("invalid signature of token");
  });
});
