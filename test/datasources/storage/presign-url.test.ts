import { describe, expect, test } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { presignUrl } from "../../../src/datasources/storage/presign-url.js";
import type { StorageTarget } from "../../../src/sessions/model/storage-target.js";
import { startBucket } from "../../support/start-bucket.js";

const KEY = "lessons/d12fdce9024d37862a8f3a88e387c817_my room__uid_s_101__uid_e_video_20261121203000001.jpg";
const keys = { accessKey: "AKIDEXAMPLE", secretKey: new Secret("wJalrXUtnFEMI"), sts: null };
const amazon: StorageTarget = {
  profile: null,
  vendor: "AMAZON_S3",
  region: "EU_WEST_1",
  bucket: "pics",
  endpoint: null,
  fileNamePrefix: [],
};
const now = new Date("2026-11-21T20:30:00Z");

async function presigned(...args: Parameters<typeof presignUrl>): Promise<URL> {
  return new URL((await presignUrl(...args)) ?? "null:");
}

describe("a presigned address", () => {
  test("opens the object it was made for", async () => {
    const bucket = await startBucket();
    await bucket.put(KEY, "the picture");
    const answer = await fetch(await presigned(bucket.target, bucket.keys, KEY, 60, new Date()));
    expect([answer.status, await answer.text()]).toEqual([200, "the picture"]);
  });

  test("does not open once its life is over", async () => {
    const bucket = await startBucket();
    await bucket.put(KEY, "the picture");
    const anHourAgo = new Date(Date.now() - 3_600_000);
    const over = await fetch(await presigned(bucket.target, bucket.keys, KEY, 3_599, anHourAgo));
    expect([over.status, await over.text()]).toEqual([403, expect.stringContaining("expired")]);
    const longer = await fetch(await presigned(bucket.target, bucket.keys, KEY, 7_200, anHourAgo));
    expect(longer.status).toBe(200);
  });

  test("does not open when another key signed it, or its signature was made for another object", async () => {
    const bucket = await startBucket();
    await bucket.put(KEY, "the picture");
    await bucket.put("other.jpg", "another picture");
    const wrongSecret = { ...bucket.keys, secretKey: new Secret("wrong") };
    expect((await fetch(await presigned(bucket.target, wrongSecret, KEY, 60, new Date()))).status).toBe(403);
    const moved = await presigned(bucket.target, bucket.keys, KEY, 60, new Date());
    moved.pathname = "/pics/other.jpg";
    expect((await fetch(moved)).status).toBe(403);
  });

  test("names host, life, region and time of its signature, and no secret", async () => {
    const url = await presigned(amazon, keys, KEY, 900, now);
    expect(url.origin).toBe("https://pics.s3.eu-west-1.amazonaws.com");
    expect(decodeURIComponent(url.pathname)).toBe(`/${KEY}`);
    const query = Object.fromEntries(url.searchParams);
    expect(query).toMatchObject({
      "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
      "X-Amz-Credential": "AKIDEXAMPLE/20261121/eu-west-1/s3/aws4_request",
      "X-Amz-Date": "20261121T203000Z",
      "X-Amz-Expires": "900",
      "X-Amz-SignedHeaders": "host",
    });
    expect(url.href).not.toContain("wJalr");
    expect((await presigned(amazon, keys, KEY, 900, now)).href).toBe(url.href);
  });

  test("is signed with the keys and for the place it was asked for, one after the other", async () => {
    const other = { accessKey: "AKIOTHER", secretKey: new Secret("other"), sts: null };
    const credential = async (target: StorageTarget, by: typeof keys) =>
      (await presigned(target, by, KEY, 900, now)).searchParams.get("X-Amz-Credential");
    const tokyo = { ...amazon, region: "AP_NORTHEAST_1" };
    expect([
      await credential(amazon, keys),
      await credential(amazon, other),
      await credential(tokyo, keys),
    ]).toEqual([
      "AKIDEXAMPLE/20261121/eu-west-1/s3/aws4_request",
      "AKIOTHER/20261121/eu-west-1/s3/aws4_request",
      "AKIDEXAMPLE/20261121/ap-northeast-1/s3/aws4_request",
    ]);
  });

  test("carries the token of temporary keys", async () => {
    const sts = { token: new Secret("FwoGZXIvYXdz"), expiresAt: now };
    const url = await presigned(amazon, { ...keys, sts }, KEY, 900, now);
    expect(url.searchParams.get("X-Amz-Security-Token")).toBe("FwoGZXIvYXdz");
  });

  test.each([
    [{ vendor: "ALIBABA_OSS", region: "CN_SHANGHAI" }, "https://pics.s3.oss-cn-shanghai.aliyuncs.com/"],
    [
      { vendor: "TENCENT_COS", region: "AP_TOKYO", bucket: "pics-125" },
      "https://pics-125.cos.ap-tokyo.myqcloud.com/",
    ],
    [{ vendor: "HUAWEI_OBS", region: "CN_NORTH_4" }, "https://pics.obs.cn-north-4.myhuaweicloud.com/"],
    [{ vendor: "BAIDU_BOS", region: "CN_SUZHOU" }, "https://pics.s3.su.bcebos.com/"],
    [{ vendor: "GOOGLE_CLOUD", region: "" }, "https://pics.storage.googleapis.com/"],
    [{ vendor: "AMAZON_S3", region: "CN_NORTH_1" }, "https://pics.s3.cn-north-1.amazonaws.com.cn/"],
    // A name with dots would not fit the certificate of a host name.
    [{ bucket: "my.pics" }, "https://s3.eu-west-1.amazonaws.com/my.pics/"],
    [
      { vendor: "S3_COMPATIBLE", region: "", endpoint: "https://s3.example.com:9000" },
      "https://s3.example.com:9000/pics/",
    ],
  ] as const)("of %j begins %s", async (changes, start) => {
    const url = await presigned({ ...amazon, ...changes }, keys, "a.jpg", 60, now);
    expect(url.href.slice(0, url.href.indexOf("a.jpg"))).toBe(start);
  });

  test("is none for Azure", async () => {
    expect(
      await presignUrl({ ...amazon, vendor: "MICROSOFT_AZURE", region: "" }, keys, KEY, 60, now),
    ).toBeNull();
  });

  test.each([0, -1, 1.5, 604_801, Number.NaN])("cannot last %d seconds", async (seconds) => {
    await expect(presignUrl(amazon, keys, KEY, seconds, now)).rejects.toThrow(RangeError);
  });
});
