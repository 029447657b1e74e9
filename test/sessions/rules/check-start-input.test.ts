import { describe, expect, test } from "vitest";
import { checkAcquireInput } from "../../../src/sessions/rules/check-acquire-input.js";
import { checkStartInput } from "../../../src/sessions/rules/check-start-input.js";
import { checkUpdateInput } from "../../../src/sessions/rules/check-update-input.js";
import type { StartInput } from "../../../src/sessions/rules/start-input.js";
import { badInputOf } from "../../support/bad-input-of.js";
import { rtcToken } from "../../support/rtc-token.js";
import { storageProfile } from "../../support/storage-profile.js";

const APP = "970CA35de60c44645bbae8a215061b33";
const now = new Date("2026-11-21T20:00:00Z");
const rules = {
  appId: APP,
  makesTokens: true,
  leastCaptureInterval: 5,
  profiles: new Map([["main", storageProfile({ isDefault: true })]]),
  storageEndpoints: [],
  now,
};
const check = (changes: Partial<StartInput>, given: Partial<typeof rules> = {}) =>
  checkStartInput({ cname: "demo", ...changes }, { ...rules, ...given });

describe("starting a session", () => {
  test("with a channel name alone takes the defaults of the API", () => {
    expect(check({})).toEqual({
      cname: "demo",
      recorderUid: null,
      resourceId: null,
      request: {
        mode: "individual",
        captureInterval: 10,
        channelType: 0,
        streamTypes: 1,
        videoStreamType: 0,
        subscribeUidGroup: 0,
        maxIdleTime: 300,
        resourceExpiredHour: 72,
        decryptionMode: 0,
      },
      rtcToken: null,
      decryption: null,
      storage: expect.objectContaining({ profile: "main", bucket: "pics", fileNamePrefix: [] }),
      storageKeys: null,
      maxDuration: null,
      recover: true,
      idempotencyKey: null,
    });
  });

  test("takes null for what was left out", () => {
    const names = [
      "recorderUid",
      "resourceId",
      "mode",
      "token",
      "captureInterval",
      "channelProfile",
      "streamTypes",
    ];
    const more = [
      "videoStreamType",
      "subscribeVideoUids",
      "unsubscribeVideoUids",
      "subscribeAudioUids",
      "decryption",
    ];
    const rest = [
      "unsubscribeAudioUids",
      "expectedStreams",
      "maxIdleTime",
      "resourceExpiredHour",
      "maxDuration",
    ];
    const last = ["storageProfile", "storage", "fileNamePrefix", "recover", "idempotencyKey"];
    const nothing = Object.fromEntries([...names, ...more, ...rest, ...last].map((name) => [name, null]));
    expect(check(nothing)).toEqual(check({}));
  });

  test("in full becomes the service's own terms", () => {
    const token = rtcToken({
      appId: APP,
      cname: "demo",
      uid: "900",
      issuedAt: now.getTime() / 1_000,
      life: 7_200,
    });
    const checked = check({
      recorderUid: "900",
      resourceId: "Rid",
      mode: "RAW",
      token,
      captureInterval: 5,
      channelProfile: "LIVE_BROADCASTING",
      streamTypes: "AUDIO_AND_VIDEO",
      videoStreamType: "LOW",
      subscribeVideoUids: ["101", "102", "103"],
      unsubscribeAudioUids: ["104"],
      expectedStreams: 2,
      maxIdleTime: 60,
      resourceExpiredHour: 24,
      maxDuration: 7_200,
      decryption: { mode: 6, secret: "hush" },
      fileNamePrefix: ["lessons", "room1"],
      recover: false,
      idempotencyKey: "once",
    });
    expect(checked).toMatchObject({
      recorderUid: "900",
      resourceId: "Rid",
      maxDuration: 7_200,
      recover: false,
      idempotencyKey: "once",
    });
    expect(checked.request).toEqual({
      mode: "raw",
      captureInterval: 5,
      channelType: 1,
      streamTypes: 2,
      videoStreamType: 1,
      subscribeVideoUids: ["101", "102", "103"],
      unsubscribeAudioUids: ["104"],
      subscribeUidGroup: 1,
      maxIdleTime: 60,
      resourceExpiredHour: 24,
      decryptionMode: 6,
    });
    expect([
      checked.rtcToken?.reveal(),
      checked.decryption?.secret.reveal(),
      checked.decryption?.salt,
    ]).toEqual([token, "hush", null]);
    expect(JSON.stringify(checked)).not.toMatch(/hush|007e/);
  });

  test.each<[string, Partial<StartInput>]>([
    ["cname", { cname: "a/b" }],
    ["recorderUid", { recorderUid: "0" }],
    ["recorderUid", { resourceId: "Rid" }],
    ["resourceId", { resourceId: "a/b", recorderUid: "1" }],
    ["token", { token: "hello" }],
    ["captureInterval", { captureInterval: 4 }],
    ["captureInterval", { captureInterval: 3_601 }],
    ["subscribeVideoUids", { subscribeVideoUids: [] }],
    ["unsubscribeVideoUids", { subscribeVideoUids: ["1"], unsubscribeVideoUids: ["2"] }],
    ["subscribeVideoUids.0", { subscribeVideoUids: ["900"], recorderUid: "900" }],
    ["subscribeAudioUids", { subscribeAudioUids: ["1"], subscribeVideoUids: ["1"] }],
    ["subscribeAudioUids", { subscribeAudioUids: ["1"], streamTypes: "AUDIO_AND_VIDEO" }],
    ["expectedStreams", { expectedStreams: 50 }],
    ["maxIdleTime", { maxIdleTime: 4 }],
    ["resourceExpiredHour", { resourceExpiredHour: 721 }],
    ["maxDuration", { maxDuration: 9 }],
    ["maxDuration", { maxDuration: 3_600, resourceExpiredHour: 1 }],
    ["maxDuration", { maxDuration: 86_401 }],
    ["decryption.mode", { decryption: { mode: 9, secret: "hush" } }],
    ["decryption.salt", { decryption: { mode: 8, secret: "hush" } }],
    ["storageProfile", { storageProfile: "nope" }],
    ["storage.bucket", { storage: { vendor: "GOOGLE_CLOUD", bucket: "", accessKey: "a", secretKey: "s" } }],
    [
      "storage.endpoint",
      { storage: { vendor: "S3_COMPATIBLE", bucket: "b", accessKey: "a", secretKey: "s" } },
    ],
    ["fileNamePrefix.0", { fileNamePrefix: ["a_b"] }],
    ["idempotencyKey", { idempotencyKey: "" }],
  ])("is refused at %s for %j", (at, changes) => {
    expect(badInputOf(() => check(changes))).toMatchObject({ at: `input.${at}` });
  });

  test("takes an interval of a second where the operator does", () => {
    expect(check({ captureInterval: 1 }, { leastCaptureInterval: 1 }).request.captureInterval).toBe(1);
  });

  test("for more than a day is possible in a channel without tokens only", () => {
    expect(check({ maxDuration: 86_401 }, { makesTokens: false }).maxDuration).toBe(86_401);
    const token = rtcToken({
      appId: APP,
      cname: "demo",
      uid: "",
      issuedAt: now.getTime() / 1_000,
      life: 600,
    });
    expect(badInputOf(() => check({ maxDuration: 601, token }, { makesTokens: false }))).toMatchObject({
      at: "input.maxDuration",
      message: expect.stringContaining("600 seconds"),
    });
  });

  test("with decryption mode 0 is starting without decryption", () => {
    expect(check({ decryption: { mode: 0, secret: "" } })).toEqual(check({}));
  });
});

describe("updating a session", () => {
  const request = (lists: object, streamTypes: "VIDEO_ONLY" | "AUDIO_AND_VIDEO" = "AUDIO_AND_VIDEO") => ({
    recorderUid: "900",
    request: check({ ...lists, streamTypes }).request,
  });

  test.each([
    ["the first list", {}, { subscribeVideoUids: ["1"] }, { subscribeVideoUids: ["1"] }],
    [
      "the other kind of list",
      { subscribeVideoUids: ["1"] },
      { unsubscribeVideoUids: ["2"] },
      { unsubscribeVideoUids: ["2"] },
    ],
    [
      "video, keeping audio",
      { subscribeVideoUids: ["1"], subscribeAudioUids: ["1"] },
      { subscribeVideoUids: ["2"] },
      { subscribeVideoUids: ["2"], subscribeAudioUids: ["1"] },
    ],
    [
      "audio, keeping video",
      { subscribeVideoUids: ["1"] },
      { subscribeAudioUids: ["2"] },
      { subscribeVideoUids: ["1"], subscribeAudioUids: ["2"] },
    ],
    [
      "everybody but nobody, everyone's video again",
      { subscribeVideoUids: ["1"] },
      { unsubscribeVideoUids: [] },
      { subscribeVideoUids: ["#allstream#"] },
    ],
    [
      "everyone's video again, keeping audio",
      { subscribeVideoUids: ["1"], subscribeAudioUids: ["1"] },
      { unsubscribeVideoUids: [] },
      { subscribeVideoUids: ["#allstream#"], subscribeAudioUids: ["1"] },
    ],
    [
      "everyone's audio again, keeping whose video is left out",
      { unsubscribeVideoUids: ["1"], unsubscribeAudioUids: ["1"] },
      { unsubscribeAudioUids: [] },
      { unsubscribeVideoUids: ["1"], subscribeAudioUids: ["#allstream#"] },
    ],
    [
      "everyone's audio where everyone's video is captured without a list",
      {},
      { unsubscribeAudioUids: [] },
      { subscribeVideoUids: ["#allstream#"], subscribeAudioUids: ["#allstream#"] },
    ],
    [
      "null beside a list, as if it were left out",
      { subscribeVideoUids: ["1"], subscribeAudioUids: ["1"] },
      { subscribeVideoUids: ["2"], unsubscribeVideoUids: null, unsubscribeAudioUids: null },
      { subscribeVideoUids: ["2"], subscribeAudioUids: ["1"] },
    ],
  ])("with %s gives all lists as they are afterwards", (_, before, input, after) => {
    expect(checkUpdateInput(input, request(before))).toEqual(after);
  });

  test.each<[string, object, object, string]>([
    ["nothing", {}, {}, "input"],
    ["null for everything", {}, { subscribeVideoUids: null }, "input"],
    ["an empty list", {}, { subscribeVideoUids: [] }, "input.subscribeVideoUids"],
    [
      "both kinds",
      {},
      { subscribeVideoUids: ["1"], unsubscribeVideoUids: ["2"] },
      "input.unsubscribeVideoUids",
    ],
    [
      "some and everybody",
      {},
      { subscribeVideoUids: ["1"], unsubscribeVideoUids: [] },
      "input.unsubscribeVideoUids",
    ],
    ["the recorder", {}, { unsubscribeVideoUids: ["900"] }, "input.unsubscribeVideoUids.0"],
    ["audio alone", {}, { subscribeAudioUids: ["1"] }, "input.subscribeAudioUids"],
    [
      "what leaves audio without its video list",
      { subscribeVideoUids: ["1"], subscribeAudioUids: ["1"] },
      { unsubscribeVideoUids: ["2"] },
      "input.subscribeAudioUids",
    ],
    [
      "more users than it was started for",
      {},
      { subscribeVideoUids: ["1", "2", "3"] },
      "input.subscribeVideoUids",
    ],
  ])("is refused with %s", (_, before, input, at) => {
    expect(badInputOf(() => checkUpdateInput(input, request(before)))).toMatchObject({ at });
  });

  test("is refused with audio where only video is captured", () => {
    const session = request({}, "VIDEO_ONLY");
    const input = { subscribeVideoUids: ["1"], subscribeAudioUids: ["1"] };
    expect(badInputOf(() => checkUpdateInput(input, session))).toMatchObject({
      at: "input.subscribeAudioUids",
    });
    expect(badInputOf(() => checkUpdateInput({ unsubscribeAudioUids: [] }, session))).toMatchObject({
      at: "input.unsubscribeAudioUids",
    });
  });
});

describe("acquiring a resource", () => {
  test("fills in the default and leaves the uid to the server", () => {
    expect(checkAcquireInput({ cname: "demo" })).toEqual({
      cname: "demo",
      recorderUid: null,
      resourceExpiredHour: 72,
    });
    expect(checkAcquireInput({ cname: "demo", recorderUid: "7", resourceExpiredHour: 1 })).toMatchObject({
      recorderUid: "7",
      resourceExpiredHour: 1,
    });
  });

  test.each([
    ["cname", { cname: "" }],
    ["recorderUid", { cname: "demo", recorderUid: "007" }],
    ["resourceExpiredHour", { cname: "demo", resourceExpiredHour: 0 }],
  ])("is refused at %s", (at, input) => {
    expect(badInputOf(() => checkAcquireInput(input))).toMatchObject({ at: `input.${at}` });
  });
});
