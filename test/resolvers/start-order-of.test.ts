import { expect, test } from "vitest";
import { startOrderOf } from "../../src/resolvers/start-order-of.js";

const defaults = {
  cname: "demo",
  mode: "individual",
  captureInterval: 10,
  channelProfile: "COMMUNICATION",
  streamTypes: "VIDEO_ONLY",
  videoStreamType: "HIGH",
  expectedStreams: 2,
  maxIdleTime: 300,
  resourceExpiredHour: 72,
  recover: true,
};

test("a channel's name is enough; everything else has a default or is left out", () => {
  expect(startOrderOf({ cname: "demo" })).toEqual(defaults);
});

test("an explicit null means the same as nothing", () => {
  const nulls = {
    recorderUid: null,
    resourceId: null,
    mode: null,
    token: null,
    captureInterval: null,
    channelProfile: null,
    streamTypes: null,
    videoStreamType: null,
    subscribeVideoUids: null,
    expectedStreams: null,
    maxIdleTime: null,
    resourceExpiredHour: null,
    maxDuration: null,
    decryption: null,
    storage: null,
    recover: null,
    idempotencyKey: null,
  };

  expect(startOrderOf({ cname: "demo", ...nulls })).toEqual(defaults);
});

test("what is given is kept, false and the service's own spelling of the mode included", () => {
  const given = {
    recorderUid: "900",
    captureInterval: 5,
    channelProfile: "LIVE_BROADCASTING",
    recover: false,
    fileNamePrefix: [],
    decryption: { mode: 7, secret: "s", salt: "t" },
  } as const;

  expect(startOrderOf({ cname: "demo", mode: "RAW", ...given })).toEqual({
    ...defaults,
    ...given,
    mode: "raw",
  });
});
