import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { roomToken, sdkToken, TokenRole, taskToken } from "netless-token";
import { describe, expect, it } from "vitest";
import { parseToken } from "../../../emulator/whiteboard/tokens/parse-token.js";
import { signToken } from "../../../emulator/whiteboard/tokens/sign-token.js";
import { tokenSignature } from "../../../emulator/whiteboard/tokens/token-signature.js";

const vectors = JSON.parse(
  readFileSync(new URL("../../fixtures/vectors.json", import.meta.url), "utf8"),
).whiteboardTokens;
const shared = { ak: vectors.accessKey, nonce: vectors.nonce, expireAt: vectors.expireAt };

describe("signToken", () => {
  it.each([
    { kind: "sdk" as const, vector: vectors.sdkToken, fields: { role: "0" } },
    { kind: "room" as const, vector: vectors.roomToken, fields: { role: "1", uuid: vectors.roomToken.uuid } },
  ])("makes the $kind token of the contract's vector", ({ kind, vector, fields }) => {
    expect(tokenSignature({ ...fields, ...shared }, vectors.secretKey)).toBe(vector.sig);
    expect(signToken(kind, { ...fields, ...shared }, vectors.secretKey)).toBe(vector.token);
  });

  it.each([
    ["an SDK token", sdkToken("ak", "sk", 5000, { role: TokenRole.Writer })],
    ["a permanent SDK token", sdkToken("ak", "sk", 0, { role: TokenRole.Reader })],
    ["a room token", roomToken("ak", "sk", 5000, { role: TokenRole.Admin, uuid: "room one/ü&=" })],
    ["a task token", taskToken("ak", "sk", 5000, { role: TokenRole.Reader, uuid: "task" })],
  ])("makes %s exactly as netless-token does", (_name, token) => {
    const parsed = parseToken(token);
    if (parsed === null) throw new Error("not parsed");
    const { sig, ...fields } = parsed.fields;
    expect(sig).toBe(tokenSignature(fields, "sk"));
    expect(signToken(parsed.kind, fields, "sk")).toBe(token);
  });

  it("signs with HMAC-SHA256 as the official sample's own unit vector has it", () => {
    expect(createHmac("sha256", "key").update("netless").digest("hex")).toBe(
      "4b007294b9ebeccb96fb1ef30c843b9894d6323375e042b1ef2775978225ca7f",
    );
  });
});
