import { expect, test } from "vitest";
import { orderDigest } from "../../src/sessions/order-digest.js";
import type { StartOrder } from "../../src/sessions/session-face.js";

const storage = {
  vendor: "AMAZON_S3",
  region: "US_EAST_1",
  bucket: "pictures",
  accessKey: "key",
  secretKey: "secret",
} as const;

const order: StartOrder = {
  cname: "lesson",
  mode: "individual",
  captureInterval: 10,
  channelProfile: "COMMUNICATION",
  streamTypes: "VIDEO_ONLY",
  videoStreamType: "HIGH",
  expectedStreams: 2,
  maxIdleTime: 300,
  resourceExpiredHour: 72,
  subscribeVideoUids: ["7", "8"],
  decryption: { mode: 1, secret: "of the channel" },
  storage,
  recover: true,
};

test.each<[string, Partial<StartOrder>]>([
  ["a fresh token", { token: "007fresh" }],
  ["another key of the caller's storage", { storage: { ...storage, accessKey: "b", secretKey: "c" } }],
  ["a renewed session token", { storage: { ...storage, stsToken: "sts", stsExpiration: new Date() } }],
  ["another key", { idempotencyKey: "another" }],
  ["null for what was left out", { recorderUid: null, fileNamePrefix: null }],
  ["a channel's new secret", { decryption: { mode: 1, secret: "changed", salt: "c2FsdA==" } }],
])("%s makes no other order", (_, changes) => {
  expect(orderDigest({ ...order, ...changes })).toBe(orderDigest(order));
});

test("the order in which the fields were written makes no other order", () => {
  const backwards = Object.fromEntries(Object.entries(order).reverse()) as unknown as StartOrder;
  expect(Object.keys(backwards)[0]).toBe("recover");
  expect(orderDigest(backwards)).toBe(orderDigest(order));
});

test.each<Partial<StartOrder>>([
  { cname: "another" },
  { recorderUid: "900" },
  { captureInterval: 11 },
  { subscribeVideoUids: ["7"] },
  { unsubscribeVideoUids: ["9"], subscribeVideoUids: null },
  { maxDuration: 60 },
  { recover: false },
  { decryption: null },
  { decryption: { mode: 2, secret: "of the channel" } },
  { storage: { ...storage, bucket: "elsewhere" } },
  { storage: null, storageProfile: "main" },
  { fileNamePrefix: ["a"] },
])("%j makes another order", (changes) => {
  expect(orderDigest({ ...order, ...changes })).not.toBe(orderDigest(order));
});

test("no secret of the order can be told from it", () => {
  const { storage: _, decryption: __, token: ___, ...plain } = order;
  const guess = {
    ...plain,
    decryption: { mode: 1, secret: "a guess" },
    storage: { ...storage, secretKey: "?" },
  };
  expect(orderDigest(guess)).toBe(orderDigest(order));
});
