import { describe, expect, it } from "vitest";
import { parameterProblem } from "../../../../emulator/recording/requests/parameter-problem.js";
import type { RecordingMode } from "../../../../emulator/recording/requests/recording-mode.js";
import { startProblemOfMode } from "../../../../emulator/recording/requests/start-problem-of-mode.js";
import { startRequestSchema } from "../../../../emulator/recording/requests/start-request-schema.js";
import type { SwitchOverrides } from "../../../../emulator/switches/switch-overrides.js";
import { switchValuesOf } from "../../../../emulator/switches/switch-values-of.js";

type Fields = Record<string, unknown>;

const NOW = Date.UTC(2026, 10, 21, 20, 30);
const HOUR_S = 3600;

const storage = { vendor: 1, region: 0, bucket: "b", accessKey: "a", secretKey: "s" };

function request(parts: { config?: Fields; snapshot?: Fields | null; storage?: Fields; more?: Fields } = {}) {
  const snapshot = parts.snapshot === undefined ? { captureInterval: 5, fileType: ["jpg"] } : parts.snapshot;
  return {
    cname: "demo",
    uid: "9000",
    clientRequest: {
      recordingConfig: { channelType: 1, subscribeUidGroup: 0, ...parts.config },
      ...(snapshot === null ? {} : { snapshotConfig: snapshot }),
      storageConfig: { ...storage, ...parts.storage },
      ...parts.more,
    },
  };
}

/** What start says against a body; null when it takes it. */
function problemOf(body: unknown, mode: RecordingMode = "individual", overrides: SwitchOverrides = {}) {
  const parsed = startRequestSchema.safeParse(body);
  if (!parsed.success) return parameterProblem(parsed.error);
  return startProblemOfMode(parsed.data, mode, switchValuesOf(overrides), { now: NOW, timeScale: 1 });
}

const uids = (count: number) => Array.from({ length: count }, (_, place) => String(place + 1));
const salt = Buffer.alloc(32, 7).toString("base64");

describe("a start", () => {
  it.each<[string, Parameters<typeof request>[0]]>([
    ["as in the seed", { storage: { vendor: 2, region: 3, fileNamePrefix: ["directory1", "directory2"] } }],
    [
      "without channelType and group, as a client that leaves zeros out",
      {
        config: { channelType: undefined, subscribeUidGroup: undefined },
      },
    ],
    ["with video only", { config: { streamTypes: 1, videoStreamType: 1 } }],
    [
      "with everybody's streams by name",
      {
        config: { subscribeAudioUids: ["#allstream#"], subscribeVideoUids: ["#allstream#"] },
      },
    ],
    [
      "with an audio list and no video list, which only captures nothing",
      {
        config: { subscribeAudioUids: ["1"] },
      },
    ],
    ["with 32 uids", { config: { subscribeVideoUids: uids(32) } }],
    ["that records besides", { more: { recordingFileConfig: { avFileType: ["hls"] } } }],
    ["that only records", { snapshot: null }],
    ["with decryption and salt", { config: { decryptionMode: 8, secret: "x", salt } }],
    ["with the longest idle time", { config: { maxIdleTime: 2_592_000 } }],
    ["without an interval", { snapshot: { fileType: ["jpg"] } }],
    ["with the longest interval", { snapshot: { captureInterval: 3600, fileType: ["jpg"] } }],
    [
      "with temporary keys",
      {
        storage: { stsToken: "t", stsExpiration: NOW / 1000 + 4 * HOUR_S },
      },
    ],
    [
      "to a store of one's own",
      {
        storage: { vendor: 11, region: 99, extensionParams: { endpoint: "s3.example.com" } },
      },
    ],
    ["to Azure with any region", { storage: { vendor: 5, region: 77 } }],
    ["with server-side encryption", { storage: { extensionParams: { sse: "kms", tag: "A=b" } } }],
    ["with a prefix of 128 characters", { storage: { fileNamePrefix: ["a".repeat(127)] } }],
  ])("is taken %s", (_name, parts) => {
    expect(problemOf(request(parts))).toBeNull();
  });

  it.each<[string, Parameters<typeof request>[0], string]>([
    ["channelType 2", { config: { channelType: 2 } }, "invalid channelType value!"],
    ["streamTypes as text", { config: { streamTypes: "2" } }, "invalid streamTypes value!"],
    ["a misspelt field", { config: { streamType: 2 } }, "unknown parameter streamType!"],
    [
      "a lower-case list",
      { config: { unsubscribeVideoUids: ["1"] } },
      "unknown parameter unsubscribeVideoUids!",
    ],
    ["a composite field", { config: { transcodingConfig: {} } }, "unknown parameter transcodingConfig!"],
    ["an idle time below 5", { config: { maxIdleTime: 4 } }, "invalid maxIdleTime value!"],
    ["an idle time over 30 days", { config: { maxIdleTime: 2_592_001 } }, "invalid maxIdleTime value!"],
    ["an idle time with a fraction", { config: { maxIdleTime: 5.5 } }, "invalid maxIdleTime value!"],
    ["33 uids", { config: { subscribeVideoUids: uids(33) } }, "invalid subscribeVideoUids value!"],
    ["uids as numbers", { config: { subscribeVideoUids: [1] } }, "invalid subscribeVideoUids value!"],
    ["uid 0 in a list", { config: { subscribeVideoUids: ["0"] } }, "invalid subscribeVideoUids value!"],
    [
      "both video lists",
      {
        config: { subscribeVideoUids: ["#allstream#"], unSubscribeVideoUids: ["1"] },
      },
      "subscribeVideoUids conflicts with unSubscribeVideoUids",
    ],
    [
      "both audio lists",
      {
        config: { subscribeAudioUids: ["1"], unSubscribeAudioUids: ["2"] },
      },
      "subscribeAudioUids conflicts with unSubscribeAudioUids",
    ],
    [
      "audio uids for video only",
      {
        config: { streamTypes: 1, subscribeAudioUids: ["1"] },
      },
      "audio uids given, but streamTypes is 1",
    ],
    [
      "video uids for audio only",
      {
        config: { streamTypes: 0, unSubscribeVideoUids: ["1"] },
        snapshot: null,
      },
      "video uids given, but streamTypes is 0",
    ],
    ["group 6", { config: { subscribeUidGroup: 6 } }, "invalid subscribeUidGroup value!"],
    ["decryption without secret", { config: { decryptionMode: 1 } }, "decryptionMode needs secret"],
    [
      "decryption 7 without salt",
      { config: { decryptionMode: 7, secret: "x" } },
      "decryptionMode needs salt",
    ],
    [
      "a salt of 31 bytes",
      {
        config: { decryptionMode: 7, secret: "x", salt: Buffer.alloc(31).toString("base64") },
      },
      "invalid salt value!",
    ],
    ["decryption 9", { config: { decryptionMode: 9, secret: "x" } }, "invalid decryptionMode value!"],
    [
      "original streams with video",
      { config: { streamMode: "original" } },
      "streamMode original needs streamTypes 0",
    ],
    ["screenshots of audio", { config: { streamTypes: 0 } }, "snapshotConfig needs streamTypes 1 or 2"],
    [
      "screenshots of original streams",
      {
        config: { streamTypes: 0, streamMode: "original" },
      },
      "snapshotConfig needs streamTypes 1 or 2",
    ],
    [
      "an interval of 4",
      { snapshot: { captureInterval: 4, fileType: ["jpg"] } },
      "invalid captureInterval value!",
    ],
    [
      "an interval of 3601",
      { snapshot: { captureInterval: 3601, fileType: ["jpg"] } },
      "invalid captureInterval value!",
    ],
    [
      "an interval as text",
      { snapshot: { captureInterval: "5", fileType: ["jpg"] } },
      "invalid captureInterval value!",
    ],
    ["png", { snapshot: { captureInterval: 5, fileType: ["png"] } }, "invalid fileType value!"],
    ["no file type", { snapshot: { captureInterval: 5 } }, "invalid fileType value!"],
    [
      "two file types",
      { snapshot: { captureInterval: 5, fileType: ["jpg", "jpg"] } },
      "invalid fileType value!",
    ],
    ["mp4 alone", { more: { recordingFileConfig: { avFileType: ["mp4"] } } }, "invalid avFileType value!"],
    [
      "mp4 besides hls",
      { more: { recordingFileConfig: { avFileType: ["hls", "mp4"] } } },
      "invalid avFileType value!",
    ],
    ["vendor 9", { storage: { vendor: 9 } }, "invalid vendor value!"],
    ["a region the vendor has not", { storage: { region: 26 } }, "vendor 1 has no region 26"],
    ["no bucket", { storage: { bucket: "" } }, "invalid bucket value!"],
    ["no secret key", { storage: { secretKey: undefined } }, "invalid secretKey value!"],
    ["a prefix with -", { storage: { fileNamePrefix: ["a-b"] } }, "invalid fileNamePrefix value!"],
    ["a prefix with _", { storage: { fileNamePrefix: ["a_b"] } }, "invalid fileNamePrefix value!"],
    [
      "an empty part of a prefix",
      { storage: { fileNamePrefix: ["a", ""] } },
      "invalid fileNamePrefix value!",
    ],
    [
      "a prefix of 129 characters",
      { storage: { fileNamePrefix: ["a".repeat(63), "b".repeat(64)] } },
      "invalid fileNamePrefix value!",
    ],
    [
      "temporary keys for Google",
      {
        storage: { vendor: 6, stsToken: "t", stsExpiration: NOW / 1000 + 9 * HOUR_S },
      },
      "vendor 6 takes no stsToken",
    ],
    ["temporary keys without an end", { storage: { stsToken: "t" } }, "stsToken needs stsExpiration"],
    [
      "temporary keys for less than four hours",
      {
        storage: { stsToken: "t", stsExpiration: NOW / 1000 + 4 * HOUR_S - 1 },
      },
      "invalid stsExpiration value!",
    ],
    [
      "a store of one's own without endpoint",
      {
        storage: { vendor: 11 },
      },
      "vendor 11 needs extensionParams.endpoint",
    ],
    [
      "encryption for Alibaba",
      { storage: { vendor: 2, extensionParams: { sse: "kms" } } },
      "sse needs vendor 1",
    ],
    [
      "a tag for Tencent",
      { storage: { vendor: 3, extensionParams: { tag: "a" } } },
      "tag needs vendor 1 or 2",
    ],
    ["no storage", { more: { storageConfig: undefined } }, "invalid storageConfig value!"],
    ["no recordingConfig", { more: { recordingConfig: undefined } }, "invalid recordingConfig value!"],
  ])("is refused with %s", (_name, parts, problem) => {
    expect(problemOf(request(parts))).toBe(problem);
  });

  it.each([
    [{ avFileType: ["hls"] }, null],
    [{ avFileType: ["hls", "mp4"] }, null],
    [{ avFileType: ["mp4"] }, "invalid avFileType value!"],
    [{ avFileType: ["mp3"] }, "avFileType mp3 needs streamTypes 0"],
  ])("in mode raw with %j gives %s", (recordingFileConfig, problem) => {
    expect(problemOf(request({ more: { recordingFileConfig } }), "raw")).toBe(problem);
  });

  it("in mode raw is refused with extensionServiceConfig, in mode individual not", () => {
    const body = request({ more: { extensionServiceConfig: {} } });
    expect(problemOf(body, "raw")).toBe("extensionServiceConfig does not exist in mode raw");
    expect(problemOf(body, "individual")).toBeNull();
  });

  it("goes by the switches for the smallest interval and a missing group", () => {
    const fast = request({ snapshot: { captureInterval: 1, fileType: ["jpg"] } });
    expect(problemOf(fast, "individual", { "recording.minCaptureInterval": 1 })).toBeNull();
    const groupless = request({ config: { subscribeUidGroup: undefined } });
    expect(problemOf(groupless, "individual", { "recording.missingUidGroup": "refuse" })).toBe(
      "invalid subscribeUidGroup value!",
    );
  });

  it.each(["0", "-1", "01", "1.5", "4294967296", "abc", "", 9000])("is refused for uid %j", (uid) => {
    expect(problemOf({ ...request(), uid })).toBe("invalid uid value!");
  });

  it.each(["", "a".repeat(64), "a/b", "ä", 'a"b', "a\\b", "tab\t"])("is refused for channel %j", (cname) => {
    expect(problemOf({ ...request(), cname })).toBe("invalid cname value!");
  });

  it.each(["a".repeat(63), " !#$%&()+-:;<=.>?@[]^_{}|~,"])("is taken for channel %j", (cname) => {
    expect(problemOf({ ...request(), cname })).toBeNull();
  });

  it.each([null, [], "text", 7])("is refused when the body is %j", (body) => {
    expect(problemOf(body)).toBe("invalid body value!");
  });
});
