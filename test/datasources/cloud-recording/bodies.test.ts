import { describe, expect, test } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { acquireBody } from "../../../src/datasources/cloud-recording/bodies/acquire-body.js";
import { endpointParameter } from "../../../src/datasources/cloud-recording/bodies/endpoint-parameter.js";
import { recordingConfig } from "../../../src/datasources/cloud-recording/bodies/recording-config.js";
import { startBody } from "../../../src/datasources/cloud-recording/bodies/start-body.js";
import { stopBody } from "../../../src/datasources/cloud-recording/bodies/stop-body.js";
import { storageConfig } from "../../../src/datasources/cloud-recording/bodies/storage-config.js";
import { updateBody } from "../../../src/datasources/cloud-recording/bodies/update-body.js";
import type { CaptureRequest } from "../../../src/sessions/model/capture-request.js";
import type { StorageTarget } from "../../../src/sessions/model/storage-target.js";
import { recordingFixtures } from "../../support/recording-fixtures.js";

const { channel, order } = recordingFixtures;
const { keys } = order;

test("acquire names channel, recorder and how long it can be controlled", () => {
  expect(acquireBody(channel, 24)).toEqual({
    cname: "class-7",
    uid: "527841",
    clientRequest: { resourceExpiredHour: 24 },
  });
});

test("start holds token, subscription, snapshots and storage, and no recording of files", () => {
  expect(startBody(channel, order)).toEqual({
    cname: "class-7",
    uid: "527841",
    clientRequest: {
      token: "007recorder-token",
      recordingConfig: {
        channelType: 1,
        streamTypes: 1,
        videoStreamType: 0,
        maxIdleTime: 300,
        subscribeVideoUids: ["#allstream#"],
        subscribeUidGroup: 0,
      },
      snapshotConfig: { captureInterval: 5, fileType: ["jpg"] },
      storageConfig: {
        vendor: 1,
        region: 7,
        bucket: "pictures",
        accessKey: "AKIAEXAMPLE",
        secretKey: "storage-secret",
        fileNamePrefix: ["school", "class7"],
      },
    },
  });
});

test("a project without a certificate sends no token at all", () => {
  expect(startBody(channel, { ...order, rtcToken: null }).clientRequest).not.toHaveProperty("token");
});

describe("recordingConfig", () => {
  const bare: CaptureRequest = {
    mode: "raw",
    captureInterval: 10,
    channelType: 0,
    streamTypes: 2,
    videoStreamType: 1,
    subscribeUidGroup: 5,
    maxIdleTime: 30,
    resourceExpiredHour: 72,
    decryptionMode: 0,
  };
  const sent = {
    channelType: 0,
    streamTypes: 2,
    videoStreamType: 1,
    maxIdleTime: 30,
    subscribeUidGroup: 5,
  };

  test.each<[string, Partial<CaptureRequest>, object]>([
    ["nothing that was not asked for", {}, {}],
    ["a list of videos", { subscribeVideoUids: ["1", "2"] }, { subscribeVideoUids: ["1", "2"] }],
    [
      "the list of videos left out, with a capital S",
      { unsubscribeVideoUids: ["3"] },
      { unSubscribeVideoUids: ["3"] },
    ],
    [
      "lists of both media",
      { subscribeAudioUids: ["1"], subscribeVideoUids: ["#allstream#"] },
      { subscribeAudioUids: ["1"], subscribeVideoUids: ["#allstream#"] },
    ],
    ["the list of audio left out", { unsubscribeAudioUids: ["4"] }, { unSubscribeAudioUids: ["4"] }],
  ])("holds %s", (_, asked, added) => {
    expect(recordingConfig({ request: { ...bare, ...asked }, decryption: null })).toEqual({
      ...sent,
      ...added,
    });
  });

  test.each([
    [1, null, {}],
    [7, "c2FsdA==", { salt: "c2FsdA==" }],
  ])("opens a channel encrypted in mode %d", (decryptionMode, salt, added) => {
    const request = { ...bare, decryptionMode };
    expect(recordingConfig({ request, decryption: { secret: new Secret("hush"), salt } })).toEqual({
      ...sent,
      decryptionMode,
      secret: "hush",
      ...added,
    });
  });
});

describe("storageConfig", () => {
  const named = { bucket: "b", accessKey: "AKIAEXAMPLE", secretKey: "storage-secret" };
  const target = (given: Partial<StorageTarget>): StorageTarget => ({
    profile: null,
    vendor: "AMAZON_S3",
    region: "US_EAST_1",
    bucket: "b",
    endpoint: null,
    fileNamePrefix: [],
    ...given,
  });

  test.each<[string, Partial<StorageTarget>, object]>([
    ["Amazon, first region", {}, { vendor: 1, region: 0 }],
    ["Alibaba", { vendor: "ALIBABA_OSS", region: "CN_SHANGHAI" }, { vendor: 2, region: 1 }],
    ["Tencent", { vendor: "TENCENT_COS", region: "EU_FRANKFURT" }, { vendor: 3, region: 18 }],
    [
      "Azure, whose region is not looked at",
      { vendor: "MICROSOFT_AZURE", region: "" },
      { vendor: 5, region: 0 },
    ],
    [
      "Google, whose region is not looked at",
      { vendor: "GOOGLE_CLOUD", region: "" },
      { vendor: 6, region: 0 },
    ],
    ["Huawei", { vendor: "HUAWEI_OBS", region: "AF_SOUTH_1" }, { vendor: 7, region: 9 }],
    ["Baidu", { vendor: "BAIDU_BOS", region: "CN_SUZHOU" }, { vendor: 8, region: 2 }],
    [
      "a store of one's own",
      { vendor: "S3_COMPATIBLE", region: "", endpoint: "https://s3.example.com" },
      { vendor: 11, region: 0, extensionParams: { endpoint: "s3.example.com" } },
    ],
    ["a prefix", { fileNamePrefix: ["a", "b"] }, { vendor: 1, region: 0, fileNamePrefix: ["a", "b"] }],
  ])("writes vendor and region as numbers: %s", (_, given, sent) => {
    expect(storageConfig(target(given), keys)).toEqual({ ...named, ...sent });
  });

  test("sends temporary keys with their expiry in whole seconds since 1970", () => {
    const expiresAt = new Date("2026-11-21T20:00:00.999Z");
    const sts = { token: new Secret("session-token"), expiresAt };
    expect(storageConfig(target({}), { ...keys, sts })).toMatchObject({
      stsToken: "session-token",
      stsExpiration: 1_795_291_200,
    });
  });

  test("refuses a region the vendor does not have", () => {
    expect(() => storageConfig(target({ region: "MARS_1" }), keys)).toThrow(
      new RangeError("AMAZON_S3 has no region MARS_1"),
    );
  });

  test.each([
    ["https://s3.example.com", "s3.example.com"],
    ["https://s3.example.com:9000/", "s3.example.com:9000"],
    ["s3.example.com", "s3.example.com"],
    ["http://127.0.0.1:4101", "http://127.0.0.1:4101"],
  ])("names the store at %s as %s", (endpoint, sent) => {
    expect(endpointParameter(endpoint)).toBe(sent);
  });
});

describe("update", () => {
  const storage = { target: order.storage, keys };
  const body = (clientRequest: object) => ({ cname: "class-7", uid: "527841", clientRequest });

  test("replaces the lists that were given", () => {
    const lists = { subscribeAudioUids: ["#allstream#"], unsubscribeVideoUids: ["444", "555"] };
    expect(updateBody(channel, { lists })).toEqual(
      body({
        streamSubscribe: {
          audioUidList: { subscribeAudioUids: ["#allstream#"] },
          videoUidList: { unSubscribeVideoUids: ["444", "555"] },
        },
      }),
    );
  });

  test("leaves out the medium that does not change", () => {
    expect(updateBody(channel, { lists: { subscribeVideoUids: ["1"] } })).toEqual(
      body({ streamSubscribe: { videoUidList: { subscribeVideoUids: ["1"] } } }),
    );
    expect(updateBody(channel, { lists: { unsubscribeAudioUids: ["1"] } })).toEqual(
      body({ streamSubscribe: { audioUidList: { unSubscribeAudioUids: ["1"] } } }),
    );
  });

  test("hands over fresh keys with the whole storage they belong to, and nothing of the streams", () => {
    expect(updateBody(channel, { storage })).toEqual(
      body({ storageConfig: storageConfig(order.storage, keys) }),
    );
  });

  test("can do both at once", () => {
    expect(
      Object.keys(updateBody(channel, { lists: { subscribeVideoUids: ["1"] }, storage }).clientRequest),
    ).toEqual(["streamSubscribe", "storageConfig"]);
  });
});

test.each([true, false])("stop says whether it waits for the uploads: async %s", (async) => {
  expect(stopBody(channel, { async })).toEqual({
    cname: "class-7",
    uid: "527841",
    clientRequest: { async_stop: async },
  });
});
