import { readFile } from "node:fs/promises";
import { RtcRole, RtcTokenBuilder } from "agora-token";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDecryption } from "../../../src/sessions/rules/check-decryption.js";
import { checkRtcToken } from "../../../src/sessions/rules/check-rtc-token.js";
import { readRtcToken } from "../../../src/sessions/rules/read-rtc-token.js";
import { badInputOf } from "../../support/bad-input-of.js";
import { rtcToken } from "../../support/rtc-token.js";

const SALT = Buffer.alloc(32, 7).toString("base64");
const APP = "970CA35de60c44645bbae8a215061b33";
const NOW = new Date("2026-11-21T20:00:00Z");
const issuedAt = NOW.getTime() / 1_000 - 60;

describe("decryption", () => {
  const check = (mode: number, secret: string, salt: string | null = null) =>
    badInputOf(() => checkDecryption({ mode, secret, salt }, ["input", "decryption"]));

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("is taken in mode %d with what the mode needs", (mode) => {
    expect(check(mode, mode === 0 ? "" : "hush", mode >= 7 ? SALT : null)).toBe("taken");
  });

  test.each([-1, 9, 1.5, Number.NaN])("has no mode %d", (mode) => {
    expect(check(mode, "hush")).toMatchObject({ at: "input.decryption.mode" });
  });

  test("needs a secret in every mode but 0, which has none", () => {
    expect(check(1, "")).toMatchObject({
      at: "input.decryption.secret",
      message: expect.stringContaining("mode 1"),
    });
    expect(check(0, "hush")).toMatchObject({
      at: "input.decryption.secret",
      message: expect.stringContaining("empty"),
    });
  });

  test.each([
    null,
    "",
    "hush",
    SALT.slice(0, -4),
    `${SALT}AAAA`,
    SALT.replace("=", "A"),
    Buffer.alloc(31).toString("base64"),
    Buffer.alloc(33).toString("base64"),
  ])("needs a salt of 32 bytes in the modes 7 and 8, not %j", (salt) => {
    for (const mode of [7, 8])
      expect(check(mode, "hush", salt)).toMatchObject({ at: "input.decryption.salt" });
  });

  test("takes no salt in the other modes, and repeats no secret", () => {
    const refused = check(6, "hush-hush", SALT);
    expect(refused).toMatchObject({ at: "input.decryption.salt" });
    expect(JSON.stringify(refused)).not.toMatch(/hush|BwcH/);
  });
});

describe("reading an RTC token", () => {
  test("finds in the official vector what it was made of", async () => {
    const { rtcToken007 } = JSON.parse(await readFile("test/fixtures/vectors.json", "utf8"));
    expect(readRtcToken(rtcToken007.token)).toEqual({
      appId: rtcToken007.appId,
      cname: rtcToken007.channel,
      uid: String(rtcToken007.uid),
      expiresAt: new Date((rtcToken007.issueTs + rtcToken007.expire) * 1_000),
    });
  });

  test("finds channel and uid in what the official package makes, uid 0 being any uid", () => {
    const make = (uid: number) =>
      RtcTokenBuilder.buildTokenWithUid(
        APP,
        "5CFd2fd1755d40ecb72977518be15d3b",
        "my channel",
        uid,
        RtcRole.SUBSCRIBER,
        600,
        600,
      );
    expect(readRtcToken(make(4_294_967_295))).toMatchObject({
      appId: APP,
      cname: "my channel",
      uid: "4294967295",
    });
    expect(readRtcToken(make(0))).toMatchObject({ uid: "" });
  });

  test("counts the right to join, when that ends before the token", () => {
    const token = rtcToken({ appId: APP, cname: "c", uid: "1", issuedAt: 1_000, life: 600, join: 60 });
    expect(readRtcToken(token)?.expiresAt).toEqual(new Date(1_060_000));
    const forever = rtcToken({ appId: APP, cname: "c", uid: "1", issuedAt: 1_000, life: 600, join: 0 });
    expect(readRtcToken(forever)?.expiresAt).toEqual(new Date(1_600_000));
  });

  test("makes nothing of anything else, and never throws", () => {
    const token = rtcToken({ appId: APP, cname: "c", uid: "1", issuedAt: 1, life: 1 });
    fc.assert(
      fc.property(fc.string(), fc.nat(token.length - 1), (text, length) => {
        expect(readRtcToken(text)).toBeNull();
        expect(readRtcToken(`007${text}`)).toBeNull();
        expect(readRtcToken(token.slice(0, Math.min(length, token.length - 8)))).toBeNull();
      }),
    );
  });
});

describe("a caller's RTC token", () => {
  const made = (fields: Partial<Parameters<typeof rtcToken>[0]> = {}) =>
    rtcToken({ appId: APP, cname: "demo", uid: "900", issuedAt, life: 3_600, ...fields });
  const check = (token: string, recorderUid: string | null = "900") =>
    badInputOf(() =>
      checkRtcToken(token, { appId: APP, cname: "demo", recorderUid }, NOW, ["input", "token"]),
    );

  test.each([
    ["for channel and uid", made(), "900"],
    ["for any uid", made({ uid: "" }), null],
    ["of the older version", `006${APP}IAB0`, null],
  ])("is taken: one %s", (_, token, uid) => {
    expect(check(token, uid)).toBe("taken");
  });

  test("tells when it ends", () => {
    const recorder = { appId: APP, cname: "demo", recorderUid: "900" };
    expect(checkRtcToken(made(), recorder, NOW, [])).toEqual(new Date(NOW.getTime() + 3_540_000));
    expect(checkRtcToken(`006${APP}IAB0`, recorder, NOW, [])).toBeNull();
  });

  test.each([
    ["another App ID", made({ appId: "0".repeat(32) }), "900", "another App ID"],
    ["another App ID, older version", `006${"0".repeat(32)}IAB0`, "900", "another App ID"],
    ["another channel", made({ cname: "Demo" }), "900", "another channel"],
    ["another uid", made({ uid: "901" }), "900", "another uid"],
    ["a uid, when none was given", made(), null, "give that uid as recorderUid"],
    ["the past", made({ life: 60 }), "900", "expired"],
    ["nothing: text", "hello", "900", "must be an RTC token"],
    ["nothing: cut short", made().slice(0, -20), "900", "must be an RTC token"],
    ["nothing: empty", "", "900", "must be an RTC token"],
    ["nothing: with a line break", `${made()}\nx`, "900", "must be an RTC token"],
  ])("is refused when it is for %s", (_, token, uid, words) => {
    const refused = check(token, uid);
    expect(refused).toEqual({ at: "input.token", message: expect.stringContaining(words) });
    expect(token.length > 8 && JSON.stringify(refused).includes(token)).toBe(false);
  });
});
