import { describe, expect, it } from "vitest";
import { parseToken } from "../../../emulator/whiteboard/tokens/parse-token.js";

const encode = (query: string): string => Buffer.from(query).toString("base64url");

describe("parseToken", () => {
  it("takes the fields in any order and in form encoding, as the Python sample sends them", () => {
    expect(parseToken(`NETLESSROOM_${encode("uuid=a+b%2Fc&sig=s&role=1&ak=k&nonce=1")}`)).toEqual({
      kind: "room",
      fields: { uuid: "a b/c", sig: "s", role: "1", ak: "k", nonce: "1" },
    });
  });

  it.each([
    ["nothing", ""],
    ["a word", "token"],
    ["a prefix alone", "NETLESSSDK_"],
    ["a foreign prefix", `NETLESSTEAM_${encode("ak=k&sig=s")}`],
    ["text that is not base64url", "NETLESSSDK_a+b/c="],
    ["content without a signature", `NETLESSSDK_${encode("ak=k&role=0")}`],
    ["content without an access key", `NETLESSSDK_${encode("sig=k&role=0")}`],
  ])("finds no token in %s", (_name, text) => {
    expect(parseToken(text)).toBeNull();
  });
});
