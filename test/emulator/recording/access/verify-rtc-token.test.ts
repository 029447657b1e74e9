import agoraToken from "agora-token";
import { describe, expect, it } from "vitest";
import { verifyRtcToken } from "../../../../emulator/recording/access/verify-rtc-token.js";
import vectors from "../../../fixtures/vectors.json" with { type: "json" };

const { RtcRole, RtcTokenBuilder } = agoraToken;
const vector = vectors.rtcToken007;
const official = {
  appId: vector.appId,
  appCertificate: vector.appCertificate,
  cname: vector.channel,
  uid: String(vector.uid),
};

const mine = { appId: "a".repeat(32), appCertificate: "b".repeat(32), cname: "demo", uid: "9000" };
const build = (uid = 9000, cname = "demo", role = RtcRole.SUBSCRIBER, seconds = 600, privilege = 0) =>
  RtcTokenBuilder.buildTokenWithUid(mine.appId, mine.appCertificate, cname, uid, role, seconds, privilege);
const now = () => Date.now();

describe("verifyRtcToken", () => {
  it("takes the official vector until it expires", () => {
    expect(verifyRtcToken(vector.token, official, 1_111_111_000)).toEqual({
      verdict: "good",
      expiresAt: (1_111_111 + 600) * 1000,
    });
    expect(verifyRtcToken(vector.token, official, (1_111_111 + 600) * 1000)).toEqual({ verdict: "expired" });
  });

  it.each([
    ["another app id", { appId: "0".repeat(32) }],
    ["another certificate", { appCertificate: "0".repeat(32) }],
    ["another channel", { cname: "else" }],
    ["another uid", { uid: "1" }],
  ])("refuses the official vector for %s", (_name, change) => {
    expect(verifyRtcToken(vector.token, { ...official, ...change }, 1_111_111_000)).toEqual({
      verdict: "wrong",
    });
  });

  it.each([
    ["a subscriber's", RtcRole.SUBSCRIBER],
    ["a publisher's", RtcRole.PUBLISHER],
  ])("takes %s token", (_name, role) => {
    expect(verifyRtcToken(build(9000, "demo", role), mine, now())).toMatchObject({ verdict: "good" });
  });

  it("takes a token for uid 0, which lets anybody in", () => {
    expect(verifyRtcToken(build(0), mine, now())).toMatchObject({ verdict: "good" });
  });

  it("goes by the privilege to join when that ends sooner", () => {
    const token = build(9000, "demo", RtcRole.SUBSCRIBER, 600, 60);
    expect(verifyRtcToken(token, mine, now() + 30_000)).toMatchObject({ verdict: "good" });
    expect(verifyRtcToken(token, mine, now() + 61_000)).toEqual({ verdict: "expired" });
  });

  it.each(["", "007", "006abc", "not a token", "007!!!!", `007${"A".repeat(200)}`])("refuses %j", (token) => {
    expect(verifyRtcToken(token, mine, now())).toEqual({ verdict: "wrong" });
  });

  it("refuses a token with one character changed", () => {
    const token = build();
    const place = 30;
    const other = token[place] === "A" ? "B" : "A";
    expect(verifyRtcToken(token.slice(0, place) + other + token.slice(place + 1), mine, now())).toEqual({
      verdict: "wrong",
    });
  });
});
